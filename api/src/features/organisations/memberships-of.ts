import type { MemberRole, OrganisationKind } from '@huisheng/contract'
import { activeMember } from './active-member.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'

export type Membership = {
  organisationId: string
  name: string
  kind: OrganisationKind
  role: MemberRole
  /** The buildings it may file for. */
  buildingIds: string[]
}

const fields = { name: 1, kind: 1, status: 1, scope: 1, members: 1 }
type Read = Pick<OrganisationFields, '_id' | 'name' | 'kind' | 'status' | 'scope' | 'members'>

/** Where somebody is a member today: approved organisations and memberships that have not run out. */
export const membershipsOf = async (accountId: string): Promise<Membership[]> => {
  const organisations = await Organisation.find({ 'members.accountId': accountId, status: 'approved' }, fields).lean<
    Read[]
  >()
  return organisations.flatMap((organisation) => membershipIn(organisation, accountId) ?? [])
}

export const membershipIn = (organisation: Read, accountId: string): Membership | null => {
  const member = activeMember(organisation, accountId)
  if (!member) return null
  const { _id, name, kind, scope } = organisation
  return { organisationId: String(_id), name, kind, role: member.role, buildingIds: scope }
}

export const readMembership = async (accountId: string, organisationId: string) => {
  const organisation = await Organisation.findById(organisationId, fields).lean<Read>()
  return organisation && membershipIn(organisation, accountId)
}
