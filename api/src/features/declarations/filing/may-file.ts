import type { DeclarationContent, FilerCapacity, FormView, OrganisationKind } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { headOf } from '../../organisations/building-heads.ts'
import { membershipsOf } from '../../organisations/memberships-of.ts'
import { requireMember } from '../../organisations/require-member.ts'

type Place = Pick<DwellingFacts, 'buildingId'>
type Capacities = FormView['capacities']

/** Anybody may say of themself that they live in, own or let a dwelling: whoever verifies looks. */
const ownNames: readonly FilerCapacity[] = ['tenant', 'owner', 'landlord', 'sub_lessor']
/** An organisation files as what it was approved as. */
export const capacityOf: Record<OrganisationKind, FilerCapacity> = {
  property_manager: 'property_manager',
  agency: 'agency',
  employer: 'employer',
  leasing_enterprise: 'leasing_enterprise',
  landlord: 'landlord',
}

/** In which capacities a person may file for a dwelling. */
export const capacitiesFor = async (accountId: string, { buildingId }: Place): Promise<Capacities> => {
  const [memberships, heads] = await Promise.all([membershipsOf(accountId), headOf(accountId)])
  return [
    ...ownNames.map((capacity) => ({ capacity, organisationId: null, organisationName: null })),
    ...memberships
      .filter(({ role, buildingIds }) => role !== 'viewer' && buildingIds.includes(buildingId))
      .map(({ organisationId, name, kind }) => ({
        capacity: capacityOf[kind],
        organisationId,
        organisationName: name,
      })),
    ...(heads.includes(buildingId)
      ? [{ capacity: 'building_head' as const, organisationId: null, organisationName: null }]
      : []),
  ]
}

type Claimed = Pick<DeclarationContent, 'capacity' | 'organisationId'>

/**
 * The organisation somebody files for, or null. An organisation they are no active filer of does not exist for them;
 * one of another kind is refused.
 */
export const organisationFor = async (actor: Actor, { capacity, organisationId }: Claimed) => {
  if (organisationId === null) return null
  const member = await requireMember(actor, organisationId, ['manager', 'filer'])
  if (capacityOf[member.kind] !== capacity) throw badField('capacity', '这个单位不能以所选的身份申报')
  return { id: organisationId, name: member.name, buildingIds: member.buildingIds }
}

/** Throws `not_your_scope` unless this dwelling is theirs to file for. */
export const requireScope = async (
  actor: Actor,
  { capacity }: Claimed,
  { buildingId }: Place,
  organisation: { buildingIds: string[] } | null,
) => {
  if (organisation && !organisation.buildingIds.includes(buildingId)) throw new Problem('not_your_scope')
  if (capacity === 'building_head' && !(await headOf(actor.id)).includes(buildingId))
    throw new Problem('not_your_scope')
}
