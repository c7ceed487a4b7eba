import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { buildingRefs, type BuildingFacts } from '../addresses/find-buildings.ts'
import { sees, type Standing } from './organisation.machine.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'
import { standingTowards } from './standing.ts'

/** An organisation, its buildings, and where the reader stands. */
export type Situation = {
  organisation: OrganisationFields
  buildings: Map<string, BuildingFacts>
  standing: Standing
}

/** Throws `not_found` for who may not see it. `beside`: other buildings the reader names. */
export const readOrganisation = async (
  actor: Actor,
  organisationId: string,
  beside: readonly string[] = [],
): Promise<Situation> => {
  const organisation = await Organisation.findById(organisationId).lean<OrganisationFields>()
  if (!organisation) throw new Problem('not_found')
  const situation = await situationOf(actor, organisation, beside)
  if (!sees(situation.standing, organisation)) throw new Problem('not_found')
  return situation
}

export const situationOf = async (
  actor: Actor,
  organisation: OrganisationFields,
  beside: readonly string[] = [],
): Promise<Situation> => {
  const buildings = await buildingRefs([...organisation.scope, ...organisation.asked, ...beside])
  return { organisation, buildings, standing: await standingTowards(actor, organisation, buildings) }
}
