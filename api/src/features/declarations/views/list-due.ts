import {
  kindsOf,
  type DeclarationKind,
  type DeclarationRules,
  type DueView,
  type FilerCapacity,
  type OrganisationKind,
} from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import type { Membership } from '../../organisations/memberships-of.ts'
import { requireMember } from '../../organisations/require-member.ts'
import { present } from '../../register/present.ts'
import { addDays } from '../checks/days.ts'
import { capacityOf } from '../filing/may-file.ts'
import { Declaration } from '../declaration.model.ts'
import { currentRules } from '../rules/current-rules.ts'
import { filingDeadline, lateDays } from '../rules/filing-deadline.ts'
import { listed, type Listed } from './list-page.ts'
import { listResidences, residencesOf, type Residence } from './list-residences.ts'

type Due = z.input<typeof DueView>
type Setting = { rules: DeclarationRules; today: string }

const most = 200

/** What a person, or an organisation of theirs, has to declare, the most urgent first. */
export const listDue = async (actor: Actor, { organisationId }: { organisationId?: string }): Promise<Due[]> => {
  const setting = { rules: await currentRules(), today: dayKeyOf(clock.now()) }
  const partyId = organisationId ?? actor.id
  const member = organisationId ? await requireMember(actor, organisationId) : null
  const [returned, residences, undeclared] = await Promise.all([
    returnedOnes(partyId, setting),
    organisationId ? residencesOfParty(organisationId) : listResidences(actor),
    undeclaredTenants(partyId, member, setting),
  ])
  const due = [...returned, ...residences.flatMap((residence) => endingLease(residence, setting)), ...undeclared]
  return due
    .map((each) => ({ ...each, organisationId: organisationId ?? null }))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, most)
}

const returnedOnes = async (partyId: string, { rules, today }: Setting): Promise<Due[]> => {
  const waiting = await Declaration.find({ partyId, status: 'returned' }, listed)
    .sort({ changedAt: -1, _id: -1 })
    .limit(most)
    .lean<Listed[]>()
  return waiting.map((declaration) => {
    const returnedOn = dayKeyOf(declaration.returned!.at)
    const deadline = filingDeadline(rules, declaration)
    const dueOn = deadline && deadline.dueOn > returnedOn ? deadline.dueOn : returnedOn
    return {
      kind: declaration.kind,
      dwelling: declaration.dwelling,
      organisationId: null,
      declarationId: String(declaration._id),
      dueOn,
      lateDays: lateDays(dueOn, today),
      why: '申报已退回，请补正后重新提交',
      source: deadline?.source ?? '网格员已列出需要补正的内容',
    }
  })
}

const residencesOfParty = async (partyId: string) => {
  const leased = await Declaration.find({ partyId, status: 'verified', leaseUntil: { $ne: null } }, listed)
    .sort({ changedAt: -1, _id: -1 })
    .limit(most)
    .lean<Listed[]>()
  return residencesOf(leased, () => true)
}

/** A lease that ends soon, or is over with people still there: to be renewed, or moved out of. */
const endingLease = (
  { leaseUntil, declarationId, dwelling, capacity }: Residence,
  { rules, today }: Setting,
): Due[] => {
  if (!leaseUntil || addDays(leaseUntil, -rules.remindDays) > today) return []
  return [
    {
      kind: kindsOf[capacity].includes('renewal') ? 'renewal' : 'move_out',
      dwelling,
      organisationId: null,
      declarationId,
      dueOn: leaseUntil,
      lateDays: lateDays(leaseUntil, today),
      why: leaseUntil < today ? '租期已过，登记显示仍有人居住，请续租或办理搬离' : '租期即将结束，请续租或办理搬离',
      source: '已核实的租赁期限',
    },
  ]
}

const letting: readonly DeclarationKind[] = ['lease', 'dormitory', 'occupancy']
const lettingCapacities: readonly FilerCapacity[] = ['landlord', 'sub_lessor', 'leasing_enterprise', 'employer']

/** Whose buildings are theirs to let; an employer or agency is in a building for a few homes only. */
const letsAll: readonly OrganisationKind[] = ['leasing_enterprise', 'landlord']

/** Tenants whom the grid worker has found in a dwelling of theirs, and whom they have not declared themselves. */
const undeclaredTenants = async (partyId: string, member: Membership | null, { rules, today }: Setting) => {
  const own = await Declaration.find(
    { partyId, capacity: { $in: lettingCapacities }, status: { $in: ['submitted', 'verified'] } },
    { 'dwelling.id': 1, capacity: 1, kind: 1, status: 1, filedAt: 1 },
  )
    .sort({ changedAt: -1, _id: -1 })
    .limit(most * 5)
    .lean<Listed[]>()
  // What nobody has verified makes nobody a landlord who may know that tenants have come.
  const verified = own.filter(({ status }) => status === 'verified')
  const dwellingIds = [...new Set(verified.map(({ dwelling }) => dwelling.id))]
  const where =
    member && letsAll.includes(member.kind)
      ? { 'dwelling.buildingId': { $in: member.buildingIds } }
      : { 'dwelling.id': { $in: dwellingIds } }
  const moveIns = await Declaration.find({ ...where, status: 'verified', kind: 'move_in', capacity: 'tenant' }, listed)
    .sort({ filedAt: -1, _id: -1 })
    .limit(most)
    .lean<Listed[]>()
  const entries = await present(moveIns.map(({ dwelling }) => dwelling.id))
  const capacity = member ? capacityOf[member.kind] : verified[0]?.capacity
  return moveIns.flatMap((moveIn): Due[] => {
    const stays = (entries.get(moveIn.dwelling.id) ?? []).some(({ personId }) => moveIn.personIds.includes(personId))
    const declared = own.some(
      ({ dwelling, kind, filedAt }) =>
        dwelling.id === moveIn.dwelling.id && letting.includes(kind) && filedAt >= moveIn.filedAt,
    )
    if (!stays || declared || !capacity) return []
    return lettingDue(capacity, moveIn, { rules, today })
  })
}

const lettingDue = (capacity: FilerCapacity, { dwelling, effectiveOn }: Listed, { rules, today }: Setting): Due[] => {
  const kind = letting.find((each) => kindsOf[capacity].includes(each))
  const deadline = kind && filingDeadline(rules, { kind, capacity, effectiveOn })
  if (!kind || !deadline) return []
  return [
    {
      kind,
      dwelling,
      organisationId: null,
      declarationId: null,
      dueOn: deadline.dueOn,
      lateDays: lateDays(deadline.dueOn, today),
      why: '承租人已申报入住并经核实，请您申报出租情况',
      source: deadline.source,
    },
  ]
}
