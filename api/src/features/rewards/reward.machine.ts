import {
  RewardAction as Actions,
  type Evaluation,
  type ProblemCode,
  type RewardAction,
  type RewardStatus,
  type Role,
  type ShareStatus,
} from '@huisheng/contract'
import type { Office } from './reward.fields.ts'

/** What of a share decides who may do what. */
export type ShareFacts = { status: ShareStatus; verdict: Evaluation['verdict']; appealOpen: boolean }
export type RewardFacts = {
  status: RewardStatus
  /** Who has signed, as what. */
  signatures: readonly { byId: string; office: Office }[]
  onCaseIds: readonly string[]
  /** Who of them did nothing but handle. */
  handlerIds: readonly string[]
  excludedIds: readonly string[]
  shares: readonly ShareFacts[]
  /** An approval is signed and waits for the ledger. */
  approving: boolean
}
export type Standing = { id: string; role: Role }

type Seat = { from: readonly RewardStatus[]; office: Office }
type Condition = (facts: RewardFacts, who: Standing) => ProblemCode | null
type Rule = { by: Partial<Record<Role, Seat>>; if: Condition }

const some =
  (holds: (share: ShareFacts) => boolean, otherwise: ProblemCode): Condition =>
  ({ shares }) =>
    shares.some(holds) ? null : otherwise
const none =
  (holds: (share: ShareFacts) => boolean, otherwise: ProblemCode): Condition =>
  ({ shares }) =>
    shares.some(holds) ? otherwise : null
const all =
  (...conditions: Condition[]): Condition =>
  (facts, who) => {
    for (const condition of conditions) {
      const code = condition(facts, who)
      if (code) return code
    }
    return null
  }
const always: Condition = () => null
/** As long as nobody has looked at it, what was proposed is its proposer's. */
const ownOrReturned: Condition = ({ status, signatures }, { id }) =>
  status === 'returned' || signatures.some(({ byId }) => byId === id) ? null : 'forbidden'

const isHold = ({ verdict }: ShareFacts) => verdict === 'hold'
const isYes = ({ verdict }: ShareFacts) => verdict === 'yes'
const nothingOpen = none(isHold, 'not_eligible')
const somebodyGets = all(nothingOpen, some(isYes, 'not_eligible'))
/** What is due under the scheme is not declined: whoever doubts the facts returns it. */
const nobodyGets = all(nothingOpen, none(isYes, 'forbidden'))
const somethingHeld = some(({ status }) => status === 'held', 'reward_moved_on')
const somethingAppealed = some(({ appealOpen }) => appealOpen, 'reward_moved_on')

const propose: Seat = { from: ['proposed', 'returned'], office: 'propose' }
const answer: Seat = { from: ['approved', 'declined'], office: 'answer' }

/** The decision about one fact: who may do what, from where, as what. Read by the server, shown to clients as `actions`. */
export const rules: Record<RewardAction, Rule> = {
  revise: { by: { reviewer: propose, handler: propose, officer: propose }, if: ownOrReturned },
  review: { by: { reviewer: { from: ['proposed'], office: 'review' } }, if: nothingOpen },
  return: {
    by: {
      reviewer: { from: ['proposed'], office: 'review' },
      approver: { from: ['reviewed', 'approved_first'], office: 'approve' },
    },
    if: always,
  },
  approve: { by: { approver: { from: ['reviewed'], office: 'approve' } }, if: somebodyGets },
  approve_second: { by: { finance: { from: ['approved_first'], office: 'second' } }, if: somebodyGets },
  decline: { by: { approver: { from: ['reviewed'], office: 'approve' } }, if: nobodyGets },
  settle_hold: { by: { approver: { from: ['approved'], office: 'approve' } }, if: somethingHeld },
  answer_appeal: { by: { reviewer: answer, approver: answer, auditor: answer }, if: somethingAppealed },
}

/** Why this person may hold this office in this reward not, or null when they may: each office is another person's. */
export const dutyRefusal = (
  { id }: Standing,
  office: Office,
  {
    signatures,
    onCaseIds,
    handlerIds,
    excludedIds,
  }: Pick<RewardFacts, 'signatures' | 'onCaseIds' | 'handlerIds' | 'excludedIds'>,
): ProblemCode | null => {
  if (excludedIds.includes(id)) return 'not_found'
  const onlyProposes = office === 'propose' && handlerIds.includes(id)
  if (onCaseIds.includes(id) && !onlyProposes) return 'on_the_case'
  const held = signatures.filter(({ byId }) => byId === id)
  return held.some((signature) => signature.office !== office || office === 'answer') ? 'duties_separated' : null
}

export const seatOf = ({ role }: Standing, action: RewardAction) => rules[action].by[role]

/** Why this person may not take this action now, or null when they may. */
export const refusal = (who: Standing, action: RewardAction, reward: RewardFacts): ProblemCode | null => {
  if (reward.excludedIds.includes(who.id)) return 'not_found'
  const seat = seatOf(who, action)
  if (!seat) return 'forbidden'
  if (!seat.from.includes(reward.status) || reward.approving) return 'reward_moved_on'
  return dutyRefusal(who, seat.office, reward) ?? rules[action].if(reward, who)
}

export const actionsFor = (who: Standing, reward: RewardFacts): RewardAction[] =>
  Actions.options.filter((action) => refusal(who, action, reward) === null)
