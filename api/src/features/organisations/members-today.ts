import type { MemberRole } from '@huisheng/contract'
import { isActive, today } from './active-member.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'

/** Who is a member today, and in which role; nobody where the organisation is not approved. */
export const membersToday = async (organisationId: string): Promise<Map<string, MemberRole>> => {
  const organisation = await Organisation.findOne({ _id: organisationId, status: 'approved' }, { members: 1 }).lean<
    Pick<OrganisationFields, 'members'>
  >()
  const day = today()
  const members = (organisation?.members ?? []).filter((member) => isActive(member, day))
  return new Map(members.map(({ accountId, role }) => [accountId, role]))
}
