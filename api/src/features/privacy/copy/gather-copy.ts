import {
  capacityNames,
  declarationKindNames,
  declarationStatusNames,
  documentNames,
  memberRoleNames,
  organisationKindNames,
  privacyRequestNames,
  purposeNames,
  relationNames,
} from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { accountFacts } from '../../accounts/account-facts.ts'
import { buildingRefs } from '../../addresses/find-buildings.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { attachmentsOf } from '../../attachments/attachments-of.ts'
import { declarationsAbout, type OwnDeclaration } from '../../declarations/keeping/declarations-about.ts'
import { countNotices } from '../../notices/count-notices.ts'
import { belongingsOf, headshipsOf } from '../../organisations/belongings-of.ts'
import { entriesOfPersons } from '../../register/entries-of-persons.ts'
import { openPersons } from '../../register/open-persons.ts'
import { reportsOf } from '../../reports/reports-of.ts'
import { tipOffsOf } from '../../tip-offs/tip-offs-of.ts'
import { everyAccess } from '../list-accesses.ts'
import { requestsOf } from '../requests/requests-of.ts'
import { subjectsOfAccount } from '../subjects-of-account.ts'
import { copySchema, explained } from './explained.ts'

/** Everything the product holds of a person, in clear text: in memory only, for that person. */
export const gatherCopy = async (accountId: string) => {
  const { personIds, subjectIds } = await subjectsOfAccount(accountId)
  const account = await accountFacts(accountId)
  if (!account) throw new Problem('session_ended')
  const [
    persons,
    entries,
    declarations,
    attachments,
    organisations,
    heads,
    notices,
    reports,
    tipOffs,
    requests,
    accesses,
  ] = await Promise.all([
    openPersons(personIds),
    entriesOfPersons(personIds),
    declarationsAbout(accountId, personIds),
    attachmentsOf(accountId),
    belongingsOf(accountId),
    headshipsOf(accountId),
    countNotices(accountId),
    reportsOf(accountId),
    tipOffsOf(accountId),
    requestsOf(accountId),
    everyAccess(accountId, subjectIds),
  ])
  const [dwellings, buildings] = await Promise.all([
    dwellingsById(entries.map(({ dwellingId }) => dwellingId)),
    buildingRefs(heads.map(({ buildingId }) => buildingId)),
  ])
  const { boundToWechat, id: _, role: __, ...rest } = account
  return {
    schema: copySchema,
    madeAt: clock.now().toISOString(),
    madeFor: [...persons.values()][0]?.name ?? account.name,
    explained,
    account: { ...rest, wechat: boundToWechat },
    persons: [...persons.values()].map(({ documentKind, guardian, ...person }) => ({
      ...person,
      documentKind: documentNames[documentKind],
      guardian: guardian && { ...guardian, relation: relationNames[guardian.relation] },
    })),
    register: entries.map(({ dwellingId, since, until, purpose, relation, declarationNumber, ...verified }) => ({
      address: dwellings.get(dwellingId)?.address ?? '',
      since,
      until,
      purpose: purposeNames[purpose],
      relation: relationNames[relation],
      declarationNumber,
      verifiedBy: verified.verifiedByName,
      verifiedAt: verified.verifiedAt,
    })),
    declarations: declarations.map(declarationCopy),
    attachments: attachments.map(({ name, kind, bytes, uploadedAt }) => ({ name, kind, bytes, uploadedAt })),
    organisations: organisations.map(({ organisationId: _, kind, status: __, member, ...organisation }) => ({
      ...organisation,
      kind: organisationKindNames[kind],
      member: member && { ...member, role: memberRoleNames[member.role] },
    })),
    headOf: heads.map(({ buildingId, ...head }) => ({ building: buildings.get(buildingId)?.name ?? '', ...head })),
    notices,
    reports: reports.map(({ id: _, status: __, statusName, ...report }) => ({ ...report, status: statusName })),
    tipOffs,
    requests: requests.map(({ kind, ...request }) => ({ kind: privacyRequestNames[kind], ...request })),
    accesses,
  }
}
export type PersonalCopy = Awaited<ReturnType<typeof gatherCopy>>

const declarationCopy = ({
  id: _,
  kind,
  capacity,
  status,
  content,
  attachmentIds,
  dwellingId: _dwelling,
  ...declaration
}: OwnDeclaration) => ({
  ...declaration,
  kind: declarationKindNames[kind],
  capacity: capacityNames[capacity],
  status: declarationStatusNames[status],
  content: content && {
    ...content,
    occupants: content.occupants.map(
      ({ key: _, personId: __, filledIn: ___, documentKind, purpose, relation, ...occupant }) => ({
        ...occupant,
        documentKind: documentNames[documentKind],
        purpose: purposeNames[purpose],
        relation: relationNames[relation],
      }),
    ),
    leaving: content.leaving.map(({ stated }) => stated),
  },
  attachments: attachmentIds.length,
})
