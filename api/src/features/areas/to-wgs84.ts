import type { Datum } from '@huisheng/contract'
import gcoord from 'gcoord'
import type { Point } from './shape.ts'

type Position = [longitude: number, latitude: number]

const mostTries = 30
const nearEnoughDegrees = 1e-7

/** The one place where a client's point changes its datum. Seven decimals are a centimetre. */
export const toWgs84 = ({ longitude, latitude, datum }: Point & { datum: Datum }): Point =>
  datum === 'wgs84' ? { longitude, latitude } : pointOf(backToWgs84([longitude, latitude]))

export const positionToWgs84 = ([longitude = 0, latitude = 0]: number[], datum: Datum): number[] =>
  datum === 'wgs84' ? [longitude, latitude] : backToWgs84([longitude, latitude])

export const positionToGcj02 = ([longitude = 0, latitude = 0]: number[]): number[] =>
  rounded(shifted([longitude, latitude]))

/** Always ends: at the edge of the shifted part of the world some points have no origin, and the last guess stands. */
const backToWgs84 = ([longitude, latitude]: Position): Position => {
  let guess: Position = [longitude, latitude]
  for (let tries = 0; tries < mostTries; tries++) {
    const [x, y] = shifted(guess)
    const [east, north] = [x - longitude, y - latitude]
    if (Math.abs(east) < nearEnoughDegrees && Math.abs(north) < nearEnoughDegrees) break
    guess = [guess[0] - east, guess[1] - north]
  }
  return rounded(guess)
}

const shifted = (position: Position): Position => {
  const [x, y] = gcoord.transform(position, gcoord.WGS84, gcoord.GCJ02)
  return [x, y]
}

const rounded = ([longitude, latitude]: Position): Position => [
  Number(longitude.toFixed(7)),
  Number(latitude.toFixed(7)),
]

const pointOf = ([longitude, latitude]: Position): Point => ({ longitude, latitude })
