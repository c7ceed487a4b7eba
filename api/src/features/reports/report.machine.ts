import type { Outcome, ProblemCode, ReportAction, ReportKind, ReportStatus, Role } from '@huisheng/contract'
import { openStatuses, otherOutcomes, ReportAction as Actions, tipOffOutcomes } from '@huisheng/contract'

/** The facts of a report on which it depends who may do what. */
export type ReportFacts = {
  status: ReportStatus
  kind: ReportKind
  reporterId: string
  followerIds: readonly string[]
  queueKey: string | null
  visitedQueues: readonly string[]
  areaIds: readonly string[]
  claimantId: string | null
  handlerIds: readonly string[]
  checkerIds: readonly string[]
  excludedIds: readonly string[]
  settled: boolean
  rated: boolean
  ratingClosesAt: Date | null
}

/** Who asks, where they stand in the work, and when. */
export type Standing = {
  id: string
  role: Role
  serves: (queueKey: string) => boolean
  /** Whether they lead, dispatch or oversee one of these areas. */
  oversees: (areaIds: readonly string[]) => boolean
  now: Date
}

type Condition = (who: Standing, report: ReportFacts) => ProblemCode | null
type Transition = {
  from: readonly ReportStatus[]
  /** null: the status stays. */
  to: ReportStatus | null
  by: readonly Role[] | 'anyone'
  if: Condition
}

const when =
  (holds: (who: Standing, report: ReportFacts) => boolean, otherwise: ProblemCode = 'forbidden'): Condition =>
  (who, report) =>
    holds(who, report) ? null : otherwise

const all =
  (...conditions: Condition[]): Condition =>
  (who, report) => {
    for (const condition of conditions) {
      const code = condition(who, report)
      if (code) return code
    }
    return null
  }

const isReporter = when((who, report) => report.reporterId === who.id)
const isClaimant = when((who, report) => report.claimantId === who.id)
const servesQueue = when((who, report) => report.queueKey !== null && who.serves(report.queueKey))
const inTheirHands = when(
  (who, report) => who.oversees(report.areaIds) || (report.queueKey !== null && who.serves(report.queueKey)),
)
/** A dispatcher moves any case of the area; a leader only what lies in a queue they serve. */
const mayRedispatch = all(
  inTheirHands,
  when((who, report) => who.role !== 'leader' || (report.queueKey !== null && who.serves(report.queueKey))),
)
const notReporter = when((who, report) => report.reporterId !== who.id, 'same_person')
const notSettled = when((_, report) => !report.settled, 'return_settled')
const neverHandled = when((who, report) => !report.handlerIds.includes(who.id), 'same_person')
const notLastChecker = when((who, report) => report.checkerIds.at(-1) !== who.id, 'same_person')
const mayCheck = all(servesQueue, neverHandled, notLastChecker, notReporter)
const ownsOrServes = when(
  (who, report) => report.claimantId === who.id || (report.queueKey !== null && who.serves(report.queueKey)),
)
const mayStillRate = all(
  when((_, report) => !report.rated, 'already_rated'),
  when((who, report) => report.ratingClosesAt !== null && who.now <= report.ratingClosesAt, 'rating_closed'),
)
const takesPart = when(
  (who, report) =>
    report.reporterId === who.id ||
    report.claimantId === who.id ||
    (report.queueKey !== null && who.serves(report.queueKey)) ||
    (who.role !== 'reviewer' && who.oversees(report.areaIds)),
)
const mayFollow = when(
  (who, report) => report.kind !== 'tip_off' && report.reporterId !== who.id && !report.followerIds.includes(who.id),
)
const isFollowing = when((who, report) => report.followerIds.includes(who.id))

const working: readonly Role[] = ['worker', 'leader', 'handler']
const ended = ['closed', 'declined', 'withdrawn'] as const

/** The life of a report (七步闭环). Read by the server for every move, shown to clients as `actions`. */
export const transitions: Record<ReportAction, Transition> = {
  file: { from: ['submitted'], to: 'filed', by: ['officer', 'dispatcher'], if: inTheirHands },
  decline: { from: ['submitted', 'filed'], to: 'declined', by: ['officer', 'dispatcher'], if: inTheirHands },
  dispatch: { from: ['filed'], to: 'dispatched', by: ['dispatcher'], if: inTheirHands },
  redispatch: { from: ['dispatched', 'handling'], to: 'dispatched', by: ['dispatcher', 'leader'], if: mayRedispatch },
  claim: { from: ['dispatched'], to: 'handling', by: working, if: servesQueue },
  return: { from: ['dispatched', 'handling'], to: 'filed', by: working, if: all(ownsOrServes, notSettled) },
  resolve: { from: ['handling'], to: 'resolved', by: working, if: isClaimant },
  close: {
    from: ['resolved'],
    to: 'closed',
    by: ['checker', 'officer'],
    if: mayCheck,
  },
  fail: {
    from: ['resolved'],
    to: 'dispatched',
    by: ['checker', 'officer'],
    if: mayCheck,
  },
  withdraw: { from: ['submitted', 'filed', 'dispatched'], to: 'withdrawn', by: 'anyone', if: isReporter },
  rate: { from: ['closed'], to: 'closed', by: 'anyone', if: all(isReporter, mayStillRate) },
  note: { from: openStatuses, to: null, by: 'anyone', if: takesPart },
  follow: { from: openStatuses, to: null, by: 'anyone', if: mayFollow },
  unfollow: { from: [...openStatuses, ...ended], to: null, by: 'anyone', if: isFollowing },
}

/**
 * A reporter reads their own and what they follow; staff read what lies in their queue or area, and what they worked on.
 * A tip-off is read by its reporter, by those who deal with it now and by who reviews rewards, no one else. Whom it
 * tells of does not learn that it is there.
 */
export const canRead = (who: Standing, report: ReportFacts) => {
  if (report.reporterId === who.id) return true
  if (report.excludedIds.includes(who.id)) return false
  if (report.kind !== 'tip_off' && report.followerIds.includes(who.id)) return true
  if (who.role === 'resident') return false
  if (who.role === 'reviewer') return report.kind === 'tip_off' && who.oversees(report.areaIds)
  if (report.queueKey !== null && who.serves(report.queueKey)) return true
  if (report.claimantId === who.id || who.oversees(report.areaIds)) return true
  const workedOnIt = report.handlerIds.includes(who.id) || report.visitedQueues.some(who.serves)
  return report.kind !== 'tip_off' && workedOnIt
}

/** How a report of this kind can end. */
export const outcomesOf = (kind: ReportKind): readonly Outcome[] =>
  kind === 'tip_off' ? tipOffOutcomes : otherOutcomes

/** Why this person may not take this action now, or null when they may. */
export const refusal = (who: Standing, action: ReportAction, report: ReportFacts): ProblemCode | null => {
  const { by, from, if: condition } = transitions[action]
  const readable = canRead(who, report) || (action === 'follow' && report.kind !== 'tip_off')
  if (!readable) return 'not_found'
  if (by !== 'anyone' && !by.includes(who.role)) return 'forbidden'
  if (!from.includes(report.status)) return 'report_moved_on'
  return condition(who, report)
}

export const actionsFor = (who: Standing, report: ReportFacts): ReportAction[] =>
  Actions.options.filter((action) => refusal(who, action, report) === null)
