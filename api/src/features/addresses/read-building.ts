import type { BuildingView } from '@huisheng/contract'
import { badField, Problem } from '../../http/problem.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { Building, type BuildingFields } from './building.model.ts'
import type { DwellingFacts } from './dwelling-facts.ts'
import { Dwelling, type DwellingFields } from './dwelling.model.ts'
import { buildingRef } from './find-buildings.ts'
import { withBuildings } from './find-dwellings.ts'

export const findBuilding = async (buildingId: string): Promise<BuildingFields> => {
  const building = await Building.findById(buildingId).lean<BuildingFields>()
  if (!building) throw new Problem('not_found')
  return building
}

export const readBuilding = async (buildingId: string): Promise<BuildingView> => {
  const building = await findBuilding(buildingId)
  const grids = new Map(
    (await areaRefs(building.gridLinks.map(({ gridId }) => String(gridId)))).map((grid) => [grid.id, grid]),
  )
  return {
    ...buildingRef(building),
    road: building.road,
    units: building.units,
    floors: building.floors,
    dwellings: building.dwellings,
    pointWgs84: (building.pointWgs84 ?? null) as BuildingView['pointWgs84'],
    path: await areaRefs(building.areaIds.map(String)),
    gridLinks: building.gridLinks.flatMap(({ gridId, validFrom, by }) => {
      const grid = grids.get(String(gridId))
      return grid ? [{ grid, validFrom: validFrom.toISOString(), by }] : []
    }),
  }
}

/** By unit, floor and room. A building's dwellings only ever grow in number, so a place in the list is a number. */
export const listDwellings = async (
  buildingId: string,
  { cursor = '0', limit }: { cursor?: string; limit: number },
) => {
  if (!/^\d{1,6}$/.test(cursor)) throw badField('cursor', '翻页位置不正确')
  await findBuilding(buildingId)
  const found = await Dwelling.find({ buildingId })
    .sort({ unit: 1, floor: 1, room: 1, _id: 1 })
    .skip(Number(cursor))
    .limit(limit + 1)
    .lean<DwellingFields[]>()
  const items: DwellingFacts[] = await withBuildings(found.slice(0, limit))
  return { items, next: found.length > limit ? String(Number(cursor) + limit) : null }
}
