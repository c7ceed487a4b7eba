import type { AreaView, Datum, Outlines } from '@huisheng/contract'
import type * as z from 'zod'
import type { KnownArea } from './known-areas.ts'
import { geometryOf, polygonsOf } from './shape.ts'
import { positionToGcj02 } from './to-wgs84.ts'

export const presentArea = ({ id, level, code, name, parentId, gridKind }: KnownArea): AreaView => ({
  id,
  level,
  code,
  name,
  parentId,
  gridKind,
})

export const presentOutline = (area: KnownArea, datum: Datum): z.input<typeof Outlines>['features'][number] => ({
  type: 'Feature',
  id: area.id,
  properties: { level: area.level, code: area.code, name: area.name, parentId: area.parentId },
  geometry: geometryIn(area, datum),
})

const geometryIn = ({ shape }: KnownArea, datum: Datum) => {
  const geometry = geometryOf(shape)
  if (datum === 'wgs84') return geometry
  const coordinates = polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(positionToGcj02)))
  return coordinates.length === 1
    ? { type: 'Polygon' as const, coordinates: coordinates[0]! }
    : { type: 'MultiPolygon' as const, coordinates }
}
