import type { Actor } from '../../http/actor.ts'
import type { BuildingFacts } from '../addresses/find-buildings.ts'
import { gridsLedBy } from '../staffing/grids-led-by.ts'
import { activeMember } from './active-member.ts'
import type { Standing } from './organisation.machine.ts'
import type { OrganisationFields } from './organisation.model.ts'

/** The areas in which a staff member reads and decides; null: everywhere. */
export const areasOfStaff = async ({ id, role, areaIds }: Actor): Promise<string[] | null> => {
  if (role === 'admin' || role === 'auditor') return null
  if (role === 'leader') return gridsLedBy(id)
  return role === 'officer' ? areaIds : []
}

type Organisation = Pick<OrganisationFields, 'status' | 'members' | 'applicantId'>

export const standingTowards = async (
  actor: Actor,
  organisation: Organisation,
  buildings: ReadonlyMap<string, BuildingFacts>,
): Promise<Standing> => {
  const areas = await areasOfStaff(actor)
  return {
    accountId: actor.id,
    member: activeMember(organisation, actor.id),
    isApplicant: organisation.status !== 'approved' && organisation.applicantId === actor.id,
    decides: actor.role === 'officer' || actor.role === 'admin',
    oversees: actor.role === 'leader' || actor.role === 'auditor',
    holds: (buildingId) => isIn(buildings.get(buildingId), areas),
  }
}

export const isIn = (building: Pick<BuildingFacts, 'areaIds'> | undefined, areas: string[] | null) =>
  building !== undefined && (areas === null || building.areaIds.some((id) => areas.includes(id)))
