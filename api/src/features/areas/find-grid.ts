import type { GridKind, Pin } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { Area, type AreaDocument } from './area.model.ts'
import { locatePoint } from './grid-index.ts'
import { knownAreas } from './known-areas.ts'
import { pointInside } from './point-inside.ts'
import type { Point, Shape } from './shape.ts'
import { toWgs84 } from './to-wgs84.ts'

export type GridFacts = {
  id: string
  code: string
  name: string
  kind: GridKind
  path: string[]
  range: string
  households: number | null
  areaSquareMetres: number
  centreWgs84: Point
  supervisionPhone: string | null
}
type Description = { range?: string; supervisionPhone?: string | null }

/** A grid in force with what its public card says, or null. */
export const findGrid = async (gridId: string): Promise<GridFacts | null> => {
  const known = (await knownAreas()).byId.get(gridId)
  if (known?.level !== 'grid') return null
  const written = await Area.findOne(
    { areaId: gridId, version: known.version },
    { range: 1, households: 1, supervisionPhone: 1 },
  ).lean<AreaDocument>()
  return {
    id: known.id,
    code: known.code,
    name: known.name,
    kind: known.gridKind ?? 'estate',
    path: known.path,
    range: written?.range ?? '',
    households: written?.households ?? null,
    areaSquareMetres: known.areaSquareMetres,
    centreWgs84: pointInside(known.shape),
    supervisionPhone: written?.supervisionPhone ?? null,
  }
}

/** The grid a client's point lies in, or null. */
export const gridAt = async (pin: Pin): Promise<string | null> =>
  locatePoint((await knownAreas()).grids, toWgs84(pin))?.id ?? null

/** What is written on the card; the boundary stays as it is. */
export const describeGrid = async (gridId: string, description: Description) => {
  await Area.updateMany({ areaId: gridId, retiredIn: null }, { $set: description })
}

export const findGridShape = async (gridId: string): Promise<Shape> => {
  const known = (await knownAreas()).byId.get(gridId)
  if (!known) throw new Problem('not_found')
  return known.shape
}
