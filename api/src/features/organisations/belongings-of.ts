import type { MemberRole, OrganisationKind, OrganisationStatus, Day } from '@huisheng/contract'
import { personalFields } from '../../platform/personal-fields.ts'
import { isActive, today } from './active-member.ts'
import { BuildingHead } from './building-head.model.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'

const { name: nameField, phone } = personalFields

export type Belonging = {
  organisationId: string
  name: string
  kind: OrganisationKind
  status: OrganisationStatus
  applied: boolean
  /** Null for who only applied. */
  member: { name: string; phone: string; role: MemberRole; since: Date; until: Day | null; active: boolean } | null
}

const fields = { name: 1, kind: 1, status: 1, applicantId: 1, members: 1 }
type Read = Pick<OrganisationFields, '_id' | 'name' | 'kind' | 'status' | 'applicantId' | 'members'>

/** What organisations hold of an account: as a member, past ones too, or as who applied. In clear: for its own copy. */
export const belongingsOf = async (accountId: string): Promise<Belonging[]> => {
  const [asMember, asApplicant] = await Promise.all([
    Organisation.find({ 'members.accountId': accountId }, fields).lean<Read[]>(),
    Organisation.find({ applicantId: accountId }, fields).lean<Read[]>(),
  ])
  const all = new Map([...asMember, ...asApplicant].map((organisation) => [String(organisation._id), organisation]))
  return [...all].map(([organisationId, { name, kind, status, applicantId, members }]) => {
    const member = members.find((each) => each.accountId === accountId)
    return {
      organisationId,
      name,
      kind,
      status,
      applied: applicantId === accountId,
      member: member
        ? {
            name: nameField.open(member.nameSealed),
            phone: phone.open(member.phoneSealed),
            role: member.role,
            since: member.since,
            until: member.until,
            active: status === 'approved' && isActive(member, today()),
          }
        : null,
    }
  })
}

/** The buildings an account is head of, with what is kept of it there. */
export const headshipsOf = async (accountId: string) =>
  (await BuildingHead.find({ accountId }).lean()).map(({ buildingId, nameSealed, phoneSealed, since }) => ({
    buildingId,
    name: nameField.open(nameSealed),
    phone: phone.open(phoneSealed),
    since,
  }))
