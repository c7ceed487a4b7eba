import { difference, intersection, union, type Geom } from 'polyclip-ts'
import { areaSquareMetres } from '../measure.ts'
import type { AreaGeometry } from '../shape.ts'

const geom = (geometry: AreaGeometry) => geometry.coordinates as Geom

const fromPolygons = (polygons: number[][][][]): AreaGeometry | null => {
  if (polygons.length === 0) return null
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** What two areas share, or null. */
export const shared = (one: AreaGeometry, other: AreaGeometry) => fromPolygons(intersection(geom(one), geom(other)))

/** What is left of an area without the others, or null. */
export const without = (area: AreaGeometry, others: AreaGeometry[]) =>
  fromPolygons(difference(geom(area), ...others.map(geom)))

/** All of them as one area. */
export const together = (areas: AreaGeometry[]) => fromPolygons(union(geom(areas[0]!), ...areas.slice(1).map(geom)))

export const withoutHoles = (area: AreaGeometry): AreaGeometry =>
  area.type === 'Polygon'
    ? { type: 'Polygon', coordinates: area.coordinates.slice(0, 1) }
    : { type: 'MultiPolygon', coordinates: area.coordinates.map((rings) => rings.slice(0, 1)) }

/** Its separate pieces larger than so many square metres. */
export const piecesOver = (geometry: AreaGeometry | null, squareMetres: number): AreaGeometry[] => {
  if (!geometry) return []
  const pieces = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return pieces
    .map((coordinates): AreaGeometry => ({ type: 'Polygon', coordinates }))
    .filter((piece) => areaSquareMetres(piece) > squareMetres)
}
