import RBush from 'rbush'
import { metresToEdge } from '../measure.ts'
import { pointInside } from '../point-inside.ts'
import { contains, polygonsOf, shapeOf, type AreaGeometry, type Box, type Shape } from '../shape.ts'
import { cross, segmentsOf } from './check-geometry.ts'

/** An area of the map as the import will leave it; `feature` is -1 where the file does not touch it. */
export type CoveredArea = { code: string; feature: number; geometry: AreaGeometry }
type Edge = ReturnType<typeof segmentsOf>[number]
export type PreparedArea = CoveredArea & { shape: Shape; segments: RBush<Edge> }

export const prepare = (area: CoveredArea): PreparedArea => ({
  ...area,
  shape: shapeOf(area.geometry),
  segments: new RBush<Edge>().load(polygonsOf(area.geometry).flat().flatMap(segmentsOf)),
})

const touchMetres = 0.001

/** A quick and safe guess: false only where two areas at most touch, so that most neighbours need no clipping. */
export const mayOverlap = (one: PreparedArea, other: PreparedArea) =>
  crossing(one, other) ||
  reachesInto(one, other) ||
  reachesInto(other, one) ||
  contains(other.shape, pointInside(one.shape)) ||
  contains(one.shape, pointInside(other.shape))

/** Whether an area lies within another, to within a touch. */
export const liesWithin = (inner: PreparedArea, outer: PreparedArea) =>
  !crossing(inner, outer) &&
  inner.segments
    .all()
    .flatMap((edge) => [...stretchMiddles(edge, outer), { longitude: edge.to[0]!, latitude: edge.to[1]! }])
    .every((at) => contains(outer.shape, at) || metresToEdge(outer.shape, at) <= touchMetres)

const crossing = (one: PreparedArea, other: PreparedArea) =>
  one.segments
    .search(common(one.shape.box, other.shape.box))
    .some((segment) => other.segments.search(segment).some((against) => cross(segment, against)))

/** Whether some stretch of one border runs inside the other area: each edge is tried between all corners it touches. */
const reachesInto = (one: PreparedArea, other: PreparedArea) =>
  one.segments
    .search(common(one.shape.box, other.shape.box))
    .some((edge) =>
      stretchMiddles(edge, other).some(
        (at) => contains(other.shape, at) && metresToEdge(other.shape, at) > touchMetres,
      ),
    )

const touchDegrees = 1e-8

const stretchMiddles = ({ from, to, ...box }: Edge, other: PreparedArea) => {
  const [fromX, fromY] = [from[0]!, from[1]!]
  const [acrossX, acrossY] = [to[0]! - fromX, to[1]! - fromY]
  const squared = acrossX ** 2 + acrossY ** 2
  const touched = other.segments.search(box).flatMap(({ from: corner }) => {
    const [x, y] = [corner[0]! - fromX, corner[1]! - fromY]
    const along = (x * acrossX + y * acrossY) / squared
    const away = Math.abs(x * acrossY - y * acrossX) / Math.sqrt(squared)
    return along > 0 && along < 1 && away < touchDegrees ? [along] : []
  })
  const stops = [0, ...touched.sort((a, b) => a - b), 1]
  return stops.slice(1).map((stop, at) => {
    const middle = (stop + stops[at]!) / 2
    return { longitude: fromX + acrossX * middle, latitude: fromY + acrossY * middle }
  })
}

const common = (one: Box, other: Box): Box => ({
  minX: Math.max(one.minX, other.minX),
  maxX: Math.min(one.maxX, other.maxX),
  minY: Math.max(one.minY, other.minY),
  maxY: Math.min(one.maxY, other.maxY),
})
