import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { buildingRefs } from '../../addresses/find-buildings.ts'
import { gridsServedBy } from '../../staffing/grids-served-by.ts'
import { areasOfStaff, isIn } from '../standing.ts'

/** A building of the areas this staff member works in. Throws `not_found`. */
export const buildingOf = async (actor: Actor, buildingId: string) => {
  const building = (await buildingRefs([buildingId])).get(buildingId)
  const areas = actor.role === 'worker' ? await gridsServedBy(actor.id, clock.now()) : await areasOfStaff(actor)
  if (!building || !isIn(building, areas)) throw new Problem('not_found')
  return building
}
