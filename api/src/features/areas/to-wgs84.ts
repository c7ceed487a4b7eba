import type { Datum } from '@huisheng/contract'
import gcoord from 'gcoord'
import type { Point } from './shape.ts'

/** The one place where a client's point changes its datum. Seven decimals are a centimetre. */
export const toWgs84 = ({ longitude, latitude, datum }: Point & { datum: Datum }): Point =>
  datum === 'wgs84' ? { longitude, latitude } : pointOf(convert([longitude, latitude], gcoord.GCJ02, gcoord.WGS84))

export const positionToWgs84 = ([longitude = 0, latitude = 0]: number[], datum: Datum): number[] =>
  datum === 'wgs84' ? [longitude, latitude] : convert([longitude, latitude], gcoord.GCJ02, gcoord.WGS84)

export const positionToGcj02 = ([longitude = 0, latitude = 0]: number[]): number[] =>
  convert([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)

type System = typeof gcoord.GCJ02 | typeof gcoord.WGS84
const convert = (position: [number, number], from: System, to: System): [number, number] => {
  const [longitude, latitude] = gcoord.transform(position, from, to)
  return [Number(longitude.toFixed(7)), Number(latitude.toFixed(7))]
}

const pointOf = ([longitude, latitude]: [number, number]): Point => ({ longitude, latitude })
