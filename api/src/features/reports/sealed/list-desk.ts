import type { ReportRow, ReportStatus, tipOffOutcomes } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { inWords } from '../list-board.ts'
import { listPage, type ReportFilter } from '../list-page.ts'
import type { ReportDocument } from '../report.fields.ts'
import { presentRows } from '../report.presenter.ts'
import { standingOf } from '../standing.ts'
import { visibleTo } from '../visible-to.ts'

export type DeskFilter = {
  status?: ReportStatus
  outcome?: (typeof tipOffOutcomes)[number]
  held?: boolean
  aboutStaff?: boolean
  areaId?: string
  q?: string
  /** Only these, or all but these, where they are given. */
  among?: string[]
  exceptIds?: string[]
}

/** What deals with somebody as a rule is that it lies in their area, in their queue, or in their hands. */
const inTheirHands = async (actor: Actor): Promise<ReportFilter> => {
  const { scope, queueKeys } = await standingOf(actor)
  if (scope === null) return {}
  const ways: ReportFilter[] = [
    ...(scope.length > 0 ? [{ areaIds: { $in: scope } }] : []),
    ...(queueKeys.length > 0 ? [{ 'queue.key': { $in: queueKeys } }] : []),
    { claimantId: actor.id },
  ]
  return { $or: ways }
}

const narrowed = ({ status, outcome, held, aboutStaff, areaId, q, among, exceptIds }: DeskFilter): ReportFilter[] => [
  ...(status ? [{ status }] : []),
  ...(outcome ? [{ outcome }] : []),
  ...(held === undefined ? [] : [{ 'sealed.heldFor.0': { $exists: held } }]),
  ...(aboutStaff === undefined ? [] : [{ 'sealed.about': aboutStaff ? { $ne: null } : null }]),
  ...(areaId ? [{ areaIds: areaId }] : []),
  ...(q ? [inWords(q)] : []),
  ...(among ? [{ _id: { $in: among } }] : []),
  ...(exceptIds ? [{ _id: { $nin: exceptIds } }] : []),
]

export type DeskRow = { row: ReportRow; report: Pick<ReportDocument, 'outcome' | 'sealed'> }

/** The tip-offs this member of staff deals with or oversees, the latest first. */
export const listDesk = async (
  actor: Actor,
  { cursor, limit, ...filter }: DeskFilter & { cursor?: string; limit: number },
) => {
  const conditions = [{ kind: 'tip_off' as const }, visibleTo(actor), await inTheirHands(actor), ...narrowed(filter)]
  const { reports, next } = await listPage(
    { $and: conditions },
    { field: 'submittedAt', direction: -1 },
    { cursor, limit },
  )
  const rows = await presentRows(actor, reports)
  return { rows: rows.map((row, at): DeskRow => ({ row, report: reports[at]! })), next }
}
