import RBush from 'rbush'
import { metresToEdge } from '../measure.ts'
import { pointInside } from '../point-inside.ts'
import { contains, inBox, polygonsOf, shapeOf, type AreaGeometry, type Box, type Shape } from '../shape.ts'
import { cross, segmentsOf } from './check-geometry.ts'

/** An area of the map as the import will leave it; `feature` is -1 where the file does not touch it. */
export type CoveredArea = { code: string; feature: number; geometry: AreaGeometry }
export type PreparedArea = CoveredArea & { shape: Shape; segments: RBush<ReturnType<typeof segmentsOf>[number]> }

export const prepare = (area: CoveredArea): PreparedArea => ({
  ...area,
  shape: shapeOf(area.geometry),
  segments: new RBush<ReturnType<typeof segmentsOf>[number]>().load(
    polygonsOf(area.geometry).flat().flatMap(segmentsOf),
  ),
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
  corners(inner).every((at) => contains(outer.shape, at) || metresToEdge(outer.shape, at) <= touchMetres) &&
  contains(outer.shape, pointInside(inner.shape))

const crossing = (one: PreparedArea, other: PreparedArea) =>
  one.segments
    .search(common(one.shape.box, other.shape.box))
    .some((segment) => other.segments.search(segment).some((against) => cross(segment, against)))

const reachesInto = (one: PreparedArea, other: PreparedArea) =>
  corners(one).some(
    (at) => inBox(other.shape.box, at) && contains(other.shape, at) && metresToEdge(other.shape, at) > touchMetres,
  )

const corners = ({ geometry }: PreparedArea) =>
  polygonsOf(geometry)
    .flat(2)
    .map(([longitude = 0, latitude = 0]) => ({ longitude, latitude }))

const common = (one: Box, other: Box): Box => ({
  minX: Math.max(one.minX, other.minX),
  maxX: Math.min(one.maxX, other.maxX),
  minY: Math.max(one.minY, other.minY),
  maxY: Math.min(one.maxY, other.maxY),
})
