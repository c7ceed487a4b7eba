import { badField } from '../../http/problem.ts'
import type { BuildingFacts } from '../addresses/find-buildings.ts'
import type { Situation } from './read-organisation.ts'

/** Every area, from district to grid, above one of these buildings. */
export const areasAbove = (buildingIds: readonly string[], buildings: ReadonlyMap<string, BuildingFacts>) => [
  ...new Set(buildingIds.flatMap((id) => buildings.get(id)?.areaIds ?? [])),
]

/**
 * The buildings among these that the staff member may grant. Others may be named where they already stand in the
 * organisation, and are left as they are; anything else is refused.
 */
export const grantable = (
  buildingIds: readonly string[],
  { organisation: { scope, asked }, standing: { holds } }: Situation,
) => {
  const foreign = buildingIds.findIndex((id) => !holds(id) && !scope.includes(id) && !asked.includes(id))
  if (foreign >= 0) throw badField(`buildingIds.${foreign}`, '这栋楼不在您管辖的区域')
  return [...new Set(buildingIds)].filter(holds)
}
