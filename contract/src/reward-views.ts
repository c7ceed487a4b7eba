import * as z from 'zod'
import { PaymentChannel } from './payments.ts'
import { EligibilityFacts, Evaluation, RuleResult } from './schemes.ts'
import { Arrival, Grade } from './tip-off-values.ts'
import { Fen, Id, Instant } from './values.ts'

/** The decision about one fact. */
export const RewardStatus = z.enum(['proposed', 'returned', 'reviewed', 'approved_first', 'approved', 'declined'])
export type RewardStatus = z.infer<typeof RewardStatus>
export const rewardStatusNames: Record<RewardStatus, string> = {
  proposed: '待复核',
  returned: '退回补正',
  reviewed: '待审批',
  approved_first: '待第二机关审批',
  approved: '已批准',
  declined: '不予奖励',
}

/** What becomes of each tip-off’s part, once the decision is made. */
export const ShareStatus = z.enum([
  'waiting',
  'notified',
  'claimed',
  'held',
  'paying',
  'paid',
  'declined',
  'renounced',
  'forfeited',
])
export type ShareStatus = z.infer<typeof ShareStatus>
export const shareStatusNames: Record<ShareStatus, string> = {
  waiting: '待通知',
  notified: '待领取',
  claimed: '已申领，待支付',
  held: '暂缓，待核对',
  paying: '支付中',
  paid: '已支付',
  declined: '不予奖励',
  renounced: '已放弃',
  forfeited: '逾期未领',
}

export const RewardAction = z.enum([
  'revise',
  'review',
  'return',
  'approve',
  'approve_second',
  'decline',
  'settle_hold',
  'answer_appeal',
])
export type RewardAction = z.infer<typeof RewardAction>

/** What only a person can say about a tip-off, each with its ground. */
export const Assertions = z.object({
  naturalPerson: z.boolean(),
  knownBefore: z.boolean(),
  rewardedBefore: z.boolean(),
  dutyHolder: z.boolean(),
  offender: z.boolean(),
  injuredParty: z.boolean(),
  insider: z.boolean(),
  why: z.string().trim().max(500),
})
export type Assertions = z.infer<typeof Assertions>

export const ShareView = z.object({
  reportId: Id,
  reportNumber: z.string(),
  submittedAt: Instant,
  arrival: Arrival,
  status: ShareStatus,
  amountFen: Fen,
  facts: EligibilityFacts,
  evaluation: Evaluation,
  assertions: Assertions,
  notifiedAt: Instant.nullable(),
  claimUntil: Instant.nullable(),
  claimedAt: Instant.nullable(),
  byProxy: z.boolean(),
  paidAt: Instant.nullable(),
  heldFor: z.string().nullable(),
  appeal: z
    .object({
      at: Instant,
      words: z.string(),
      answer: z.string().nullable(),
      upheld: z.boolean().nullable(),
      answeredByName: z.string().nullable(),
    })
    .nullable(),
})
export type ShareView = z.infer<typeof ShareView>

export const RewardRow = z.object({
  id: Id,
  number: z.string(),
  status: RewardStatus,
  schemeName: z.string(),
  schemeVersion: z.number().int(),
  matterName: z.string(),
  amountFen: Fen,
  secondNeeded: z.boolean(),
  shares: z.array(
    z.object({
      reportNumber: z.string(),
      arrival: Arrival,
      status: ShareStatus,
      amountFen: Fen,
      appealed: z.boolean(),
    }),
  ),
  proposedAt: Instant,
  changedAt: Instant,
  revision: z.number().int(),
  actions: z.array(RewardAction),
})
export type RewardRow = z.infer<typeof RewardRow>

export const RewardHistoryEntry = z.object({
  seq: z.number().int(),
  at: Instant,
  action: z.string(),
  actionName: z.string(),
  byName: z.string(),
  byRole: z.string().nullable(),
  reportNumber: z.string().nullable(),
  words: z.string().nullable(),
  amountFen: Fen.nullable(),
})
export type RewardHistoryEntry = z.infer<typeof RewardHistoryEntry>

export const RewardView = RewardRow.omit({ shares: true }).extend({
  factId: Id,
  schemeId: Id,
  schemeKey: z.string(),
  grade: Grade,
  year: z.number().int(),
  penaltyFen: Fen,
  shares: z.array(ShareView),
  history: z.array(RewardHistoryEntry),
  historyIntact: z.boolean(),
})
export type RewardView = z.infer<typeof RewardView>

/** A fact that proved true and has no reward yet. */
export const RewardCandidate = z.object({
  factId: Id,
  reportId: Id,
  number: z.string(),
  matterName: z.string(),
  outcome: z.enum(['proved', 'partly']),
  closedAt: Instant,
  penaltyFen: Fen.nullable(),
  tipOffs: z.number().int(),
  /** Schemes that could apply: the version in force when the first was submitted. */
  schemes: z.array(z.object({ id: Id, name: z.string(), version: z.number().int() })),
})
export type RewardCandidate = z.infer<typeof RewardCandidate>

/** What the payee’s WeChat needs to show the page on which the money is taken. */
export const TransferConfirmation = z.object({ mchId: z.string(), appId: z.string(), package: z.string() })
export type TransferConfirmation = z.infer<typeof TransferConfirmation>

/** A reward as its tipster reads it. */
export const MyReward = z.object({
  number: z.string(),
  schemeName: z.string(),
  status: z.enum(['deciding', 'notified', 'claimed', 'held', 'paying', 'paid', 'declined', 'renounced', 'forfeited']),
  amountFen: Fen,
  /** In one sentence. */
  words: z.string(),
  claimUntil: Instant.nullable(),
  appealUntil: Instant.nullable(),
  /** Each rule in plain words, once it is decided. */
  trace: z.array(z.object({ name: z.string(), result: RuleResult, words: z.string() })),
  payment: z
    .object({
      channel: PaymentChannel,
      accountMasked: z.string(),
      failure: z.string().nullable(),
      /** Where WeChat waits for the payee to take it. */
      confirm: TransferConfirmation.nullable(),
    })
    .nullable(),
  letterNeeded: z.boolean(),
  /** The ways this amount can be paid here. */
  channels: z.array(PaymentChannel),
  appeal: z.object({ words: z.string(), answer: z.string().nullable() }).nullable(),
  actions: z.array(z.enum(['claim', 'renounce', 'appeal'])),
})
export type MyReward = z.infer<typeof MyReward>

/** One line of the whole course of a reward, from submission to payment. */
export const RewardAuditLine = z.object({
  at: Instant,
  /** Where the line comes from: a report, its fact, the reward, the ledger, a payment. */
  from: z.enum(['report', 'tip_off', 'scheme', 'reward', 'ledger', 'payment']),
  what: z.string(),
  by: z.string(),
  words: z.string().nullable(),
  amountFen: Fen.nullable(),
  rule: z.string().nullable(),
  inputs: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type RewardAuditLine = z.infer<typeof RewardAuditLine>
