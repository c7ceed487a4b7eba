import {
  DeclarationContent,
  Occupant,
  partsOf,
  type DeclarationKind,
  type FilerCapacity,
  type Lease,
} from '@huisheng/contract'
import type * as z from 'zod'
import type { DeclarationDraft, DraftLease, DraftOccupant } from '../../../features/declarations/draft'
import { centsFrom } from '../../../features/declarations/money'
import { birthDayByDocument, isMinor } from '../../../features/declarations/resident-id'

export type ContentInput = z.input<typeof DeclarationContent>
export type Issues = Record<string, string>

const orNull = (text: string) => text.trim() || null
const numberOr = (text: string) => (text.trim() ? Number(text) : null)

export const occupantOf = (draft: DraftOccupant): Occupant => ({
  name: draft.name,
  documentKind: draft.documentKind,
  documentNumber: draft.documentNumber,
  phone: orNull(draft.phone),
  since: draft.since,
  purpose: draft.purpose,
  relation: draft.relation,
  birthDay: birthDayByDocument(draft) ? null : orNull(draft.birthDay),
  guardian: isMinor(draft) ? draft.guardian : null,
})

const leaseOf = (draft: DraftLease): Lease => ({
  from: draft.from,
  until: draft.until,
  roomType: draft.roomType,
  rooms: numberOr(draft.rooms),
  areaSquareMetres: numberOr(draft.areaSquareMetres),
  rentCentsMonthly: centsFrom(draft.rentYuan),
  depositCents: centsFrom(draft.depositYuan),
  otherPartyName: orNull(draft.otherPartyName),
  otherPartyPhone: orNull(draft.otherPartyPhone),
})

/** Moving in, a lease may be told or not; where the filing is about the lease, it must be. */
const leaseMatters = (kind: DeclarationKind) => kind === 'lease' || kind === 'renewal'
const hasLease = (kind: DeclarationKind, { from, until }: DraftLease) => leaseMatters(kind) || !!from || !!until

/** What is sent: only the parts the kind asks for, whatever else was typed before the kind was changed. */
export const contentOf = (draft: DeclarationDraft, attachmentIds: string[]): ContentInput => {
  const kind = draft.kind as DeclarationKind
  const parts = draft.kind ? partsOf[draft.kind] : null
  const { on, name, phone } = draft.behalf
  return {
    kind,
    capacity: draft.capacity as FilerCapacity,
    organisationId: draft.organisationId,
    dwellingId: draft.dwelling.id,
    effectiveOn: draft.effectiveOn,
    occupants: parts?.occupants ? draft.occupants.map(occupantOf) : [],
    leaving: parts?.leaving
      ? [...draft.leavingEntryIds.map((entryId) => ({ entryId })), ...draft.leavers.map(({ key: _key, ...who }) => who)]
      : [],
    lease: parts?.lease && hasLease(kind, draft.lease) ? leaseOf(draft.lease) : null,
    onBehalfOf: on ? { name, phone } : null,
    attachmentIds,
    words: draft.words,
    noticeVersion: draft.agreed,
  }
}

const keyed = (issues: z.core.$ZodIssue[]): Issues =>
  Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]))

const amounts = ({ lease }: DeclarationDraft): Issues => ({
  ...(Number.isNaN(centsFrom(lease.rentYuan)) && { 'lease.rentCentsMonthly': '请填写金额，如 3500 或 3500.50' }),
  ...(Number.isNaN(centsFrom(lease.depositYuan)) && { 'lease.depositCents': '请填写金额，如 3500' }),
  ...(Number.isNaN(Number(lease.rooms)) && { 'lease.rooms': '请填写数字，如 2' }),
  ...(Number.isNaN(Number(lease.areaSquareMetres)) && { 'lease.areaSquareMetres': '请填写数字，如 65.5' }),
})

/** Whether the parts are those the kind needs is for the server's checks to say. */
const unchosen = (draft: DeclarationDraft): Issues => ({
  ...(!draft.capacity && { capacity: '请选择您的身份' }),
  ...(!draft.kind && { kind: '请选择要申报什么' }),
})

/** What is still missing, by field, in the contract's own words; empty when it may go out. */
export const issuesOf = (draft: DeclarationDraft): Issues => {
  const checked = DeclarationContent.safeParse(contentOf(draft, []))
  const found = keyed(checked.error?.issues ?? [])
  const money = contentOf(draft, []).lease ? amounts(draft) : {}
  return { ...found, ...money, ...unchosen(draft) }
}

/** The same for one person, while their sheet is open. */
export const occupantIssues = (draft: DraftOccupant): Issues =>
  keyed(Occupant.safeParse(occupantOf(draft)).error?.issues ?? [])
