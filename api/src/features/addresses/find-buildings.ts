import type { BuildingRef } from '@huisheng/contract'
import { Building, type BuildingFields } from './building.model.ts'

export type BuildingFacts = BuildingRef & { gridId: string | null; areaIds: string[] }

export const buildingRef = ({ _id, code, name, address }: BuildingFields): BuildingRef => ({
  id: String(_id),
  code,
  name,
  address,
})

/** By id; ids that are not known are left out. */
export const buildingRefs = async (ids: readonly string[]): Promise<Map<string, BuildingFacts>> => {
  const found = await Building.find({ _id: { $in: [...new Set(ids)] } }, { tokens: 0 }).lean<BuildingFields[]>()
  return new Map(
    found.map((building) => [
      String(building._id),
      {
        ...buildingRef(building),
        gridId: building.gridId ? String(building.gridId) : null,
        areaIds: building.areaIds.map(String),
      },
    ]),
  )
}

/** How many dwellings lie in each of these grids today; 0 where none does. */
export const dwellingCounts = async (gridIds: readonly string[]): Promise<Map<string, number>> => {
  const counts = new Map(gridIds.map((id) => [id, 0]))
  const buildings = await Building.find({ gridId: { $in: [...counts.keys()] } }, { gridId: 1, dwellings: 1 }).lean()
  for (const { gridId, dwellings } of buildings)
    counts.set(String(gridId), (counts.get(String(gridId)) ?? 0) + dwellings)
  return counts
}
