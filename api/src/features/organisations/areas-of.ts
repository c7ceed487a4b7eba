import { buildingRefs } from '../addresses/find-buildings.ts'

/** Every area, from district to grid, that one of these buildings lies in. */
export const areasOf = async (buildingIds: readonly string[]) => {
  const buildings = await buildingRefs(buildingIds)
  return [...new Set([...buildings.values()].flatMap(({ areaIds }) => areaIds))]
}
