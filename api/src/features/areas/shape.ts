import type { PointWgs84 } from '@huisheng/contract'
import type * as z from 'zod'

export type Point = z.infer<typeof PointWgs84>
/** A GeoJSON area in WGS84; positions are [longitude, latitude]. */
export type AreaGeometry =
  { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] }

/** One ring as [x0, y0, x1, y1, …] without the closing position. */
type Ring = Float64Array
export type Box = { minX: number; minY: number; maxX: number; maxY: number }
/** A geometry packed for searching: polygons of rings, and the box around them. */
export type Shape = { polygons: Ring[][]; box: Box }

export const polygonsOf = (geometry: AreaGeometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

export const shapeOf = (geometry: AreaGeometry): Shape => {
  const polygons = polygonsOf(geometry).map((rings) => rings.map(packRing))
  return { polygons, box: boxOf(polygons) }
}

const packRing = (positions: number[][]): Ring => {
  const open = isClosed(positions) ? positions.slice(0, -1) : positions
  return Float64Array.from(open.flatMap(([x, y]) => [x!, y!]))
}

export const isClosed = (positions: number[][]) => {
  const [first, last] = [positions[0], positions.at(-1)]
  return positions.length > 1 && first![0] === last![0] && first![1] === last![1]
}

const boxOf = (polygons: Ring[][]): Box => {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const ring of polygons.flat())
    for (let at = 0; at < ring.length; at += 2) {
      box.minX = Math.min(box.minX, ring[at]!)
      box.maxX = Math.max(box.maxX, ring[at]!)
      box.minY = Math.min(box.minY, ring[at + 1]!)
      box.maxY = Math.max(box.maxY, ring[at + 1]!)
    }
  return box
}

export const geometryOf = ({ polygons }: Shape): AreaGeometry => {
  const coordinates = polygons.map((rings) => rings.map(unpackRing))
  return coordinates.length === 1
    ? { type: 'Polygon', coordinates: coordinates[0]! }
    : { type: 'MultiPolygon', coordinates }
}

const unpackRing = (ring: Ring) => {
  const positions: number[][] = []
  for (let at = 0; at < ring.length; at += 2) positions.push([ring[at]!, ring[at + 1]!])
  return [...positions, [...positions[0]!]]
}

export const inBox = (box: Box, { longitude: x, latitude: y }: Point) =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY

/**
 * Even-odd over all rings, so holes are holes. Half-open: a point on an edge that two areas share lies in exactly one
 * of them, because each edge is reckoned from its lower end whichever area it belongs to.
 */
export const contains = ({ polygons }: Shape, { longitude: x, latitude: y }: Point) => {
  let inside = false
  for (const rings of polygons)
    for (const ring of rings) {
      let fromX = ring.at(-2)!
      let fromY = ring.at(-1)!
      for (let at = 0; at < ring.length; at += 2) {
        const toX = ring[at]!
        const toY = ring[at + 1]!
        if (fromY <= y !== toY <= y) {
          const upwards = fromY < toY
          const [lowX, lowY, highX, highY] = upwards ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY]
          if (x < lowX + ((y - lowY) * (highX - lowX)) / (highY - lowY)) inside = !inside
        }
        fromX = toX
        fromY = toY
      }
    }
  return inside
}
