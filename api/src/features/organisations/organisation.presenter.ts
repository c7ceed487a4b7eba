import type { BuildingRef, MemberView, OrganisationRow, OrganisationView } from '@huisheng/contract'
import { personalFields } from '../../platform/personal-fields.ts'
import { presentAttachments } from '../attachments/present-attachments.ts'
import { isActive, today } from './active-member.ts'
import { creditCodeWarning } from './credit-code.ts'
import { actionsFor } from './organisation.machine.ts'
import { openWords, Organisation, type Member, type OrganisationFields } from './organisation.model.ts'
import type { Situation } from './read-organisation.ts'

const { name: nameField, phone } = personalFields

type Listed = Pick<
  OrganisationFields,
  '_id' | 'kind' | 'name' | 'creditCode' | 'status' | 'scope' | 'asked' | 'appliedAt'
>

export const presentRow = ({
  _id,
  kind,
  name,
  creditCode,
  status,
  scope,
  asked,
  appliedAt,
}: Listed): OrganisationRow => ({
  id: String(_id),
  kind,
  name,
  creditCode,
  status,
  buildings: status === 'approved' || status === 'removed' ? scope.length : asked.length,
  appliedAt: appliedAt.toISOString(),
})

/** What this reader may see of it: its papers, words and members only for its managers and for who decides. */
export const presentOrganisation = async ({
  organisation,
  buildings,
  standing,
}: Situation): Promise<OrganisationView> => {
  const { member, isApplicant, decides } = standing
  const manages = isApplicant || member?.role === 'manager'
  const seesAll = manages || decides
  const refs = (ids: readonly string[]) =>
    ids
      .flatMap((id) => buildings.get(id) ?? [])
      .map(({ id, code, name, address }): BuildingRef => ({ id, code, name, address }))
      .sort((a, b) => (a.address < b.address ? -1 : 1))
  return {
    ...presentRow(organisation),
    name: nameFor(organisation, manages || member !== null),
    contactNameMasked: nameField.mask(nameField.open(organisation.contactNameSealed)),
    contactPhoneMasked: phone.mask(phone.open(organisation.contactPhoneSealed)),
    scope: refs(organisation.scope),
    asked: refs(organisation.asked),
    warnings: decides ? await warningsOf(organisation) : [],
    proof: seesAll ? await presentAttachments(organisation.attachmentIds) : [],
    words: seesAll ? openWords(organisation.wordsSealed) : '',
    reason: organisation.reasonSealed && openWords(organisation.reasonSealed),
    decidedByName: organisation.decidedByName,
    decidedAt: organisation.decidedAt?.toISOString() ?? null,
    myRole: member?.role ?? null,
    members: member?.role === 'manager' || decides ? presentMembers(organisation, standing.accountId) : [],
    actions: actionsFor(standing, organisation),
  }
}

const nameFor = ({ name, personNameSealed }: OrganisationFields, isOwn: boolean) =>
  isOwn && personNameSealed ? nameField.open(personNameSealed) : name

const presentMembers = ({ members, status }: OrganisationFields, readerId: string): MemberView[] => {
  const day = today()
  return members.map((member: Member) => ({
    accountId: member.accountId,
    nameMasked: nameField.mask(nameField.open(member.nameSealed)),
    phoneMasked: phone.mask(phone.open(member.phoneSealed)),
    role: member.role,
    since: member.since.toISOString(),
    until: member.until,
    active: status === 'approved' && isActive(member, day),
    isMe: member.accountId === readerId,
  }))
}

const warningsOf = async ({ _id, creditCode }: OrganisationFields) => {
  if (creditCode === null) return []
  const warning = creditCodeWarning(creditCode)
  const twin = await Organisation.exists({ creditCode, status: 'approved', _id: { $ne: _id } })
  return [...(warning ? [warning] : []), ...(twin ? ['已有一个通过审核的单位使用同一统一社会信用代码'] : [])]
}
