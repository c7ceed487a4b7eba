import type { PointWgs84 } from '@huisheng/contract'
import { cellDegrees } from './terms.ts'

const step = (degrees: number) => Math.floor(degrees / cellDegrees)

export const cellOf = ({ longitude, latitude }: PointWgs84) => `${step(longitude)}:${step(latitude)}`

const metresPerDegree = 111_320

/** The cells a circle touches. */
export const cellsAround = ({ longitude, latitude }: PointWgs84, metres: number) => {
  const north = metres / metresPerDegree
  // Towards the poles a degree shrinks to nothing; no city lies there, and a circle must not touch endless cells.
  const east = north / Math.max(Math.cos((latitude * Math.PI) / 180), 0.1)
  const cells: string[] = []
  for (let x = step(longitude - east); x <= step(longitude + east); x++)
    for (let y = step(latitude - north); y <= step(latitude + north); y++) cells.push(`${x}:${y}`)
  return cells
}

/** Metres between two points, good to a thousandth within a city. */
export const distanceMetres = (a: PointWgs84, b: PointWgs84) => {
  const north = (a.latitude - b.latitude) * metresPerDegree
  const east = (a.longitude - b.longitude) * metresPerDegree * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}
