import type { OrganisationView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { buildingRefs } from '../addresses/find-buildings.ts'
import { sees } from './organisation.machine.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'
import { presentOrganisation } from './organisation.presenter.ts'
import { standingTowards } from './standing.ts'

const mostShown = 100

/** Where the reader is a member, and what they applied for; the newest first. */
export const listMine = async (actor: Actor): Promise<OrganisationView[]> => {
  const organisations = await Organisation.find({
    $or: [
      { applicantId: actor.id, status: { $ne: 'approved' } },
      { 'members.accountId': actor.id, status: 'approved' },
    ],
  })
    .sort({ appliedAt: -1 })
    .limit(mostShown)
    .lean<OrganisationFields[]>()
  const buildings = await buildingRefs(organisations.flatMap(({ scope, asked }) => [...scope, ...asked]))
  const views = organisations.map(async (organisation) => {
    const standing = await standingTowards(actor, organisation, buildings)
    return sees(standing, organisation) ? presentOrganisation({ organisation, buildings, standing }) : null
  })
  return (await Promise.all(views)).filter((view) => view !== null)
}
