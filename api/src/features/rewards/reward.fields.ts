import type {
  Arrival,
  Assertions,
  EligibilityFacts,
  Evaluation,
  Grade,
  LedgerKind,
  RewardStatus,
  Role,
  ShareStatus,
} from '@huisheng/contract'
import type { Types } from 'mongoose'
import type { SealedSaying } from './saying.ts'

/** What somebody is to a reward. Nobody holds two of them. */
export const offices = ['propose', 'review', 'approve', 'second', 'answer'] as const
export type Office = (typeof offices)[number]

export type AppealAnswer = { at: Date; byId: string; byName: string; upheld: boolean; said: SealedSaying }
export type Appeal = { at: Date; said: SealedSaying; answer: AppealAnswer | null }

/** What one tip-off of the fact gets. */
export type Share = {
  reportId: string
  reportNumber: string
  /** The pseudonym of the tip-off, as its report carries it. */
  tipster: string
  submittedAt: Date
  arrival: Arrival
  status: ShareStatus
  amountFen: number
  /** Facts and evaluation as they were when the decision was last signed. */
  facts: EligibilityFacts
  evaluation: Evaluation
  assertions: Assertions
  letterNeeded: boolean
  notifiedAt: Date | null
  claimUntil: Date | null
  /** Days before the end on which a reminder went out. */
  reminded: number[]
  claimedAt: Date | null
  /** How often it was claimed: each failed payment asks for another claim. */
  attempt: number
  claimId: string | null
  payeeDigest: string | null
  byProxy: boolean
  paymentNumber: string | null
  failure: string | null
  paidAt: Date | null
  heldFor: string | null
  appeal: Appeal | null
}

/** An entry the ledger must hold. `key` makes it one however often it is sent. */
export type Posting = {
  key: string
  kind: Extract<LedgerKind, 'reserve' | 'release'>
  schemeKey: string
  year: number
  amountFen: number
}

export type Happening =
  | 'propose'
  | 'revise'
  | 'review'
  | 'return'
  | 'approve_first'
  | 'approve'
  | 'approve_second'
  | 'decline'
  | 'notify'
  | 'tell_no'
  | 'remind'
  | 'claim'
  | 'hold'
  | 'pay_held'
  | 'refuse_held'
  | 'renounce'
  | 'forfeit'
  | 'paying'
  | 'paid'
  | 'pay_failed'
  | 'appeal'
  | 'answer_appeal'
  | 'reopen'

export type Entry = {
  seq: number
  hash: string
  at: Date
  action: Happening
  /** null: the tipster, or the machine. */
  byId: string | null
  byName: string
  byRole: Role | null
  office: Office | null
  reportId: string | null
  said: SealedSaying | null
  amountFen: number | null
  posting: Posting | null
  schemeVersion: number
  /** Of all that decides, as it stood after this entry. */
  stateDigest: string
}

/** An approval that was signed and waits for the ledger: whoever finds it finishes it. */
export type Approving = {
  byId: string
  byName: string
  byRole: Role
  at: Date
  said: SealedSaying
  year: number
  shares: { reportId: string; facts: EligibilityFacts; evaluation: Evaluation; amountFen: number }[]
  /** Proves that the server wrote it. */
  code: string
  /** Looked at once more after others could see it: from here on the ledger may hold it. */
  checked: boolean
}

export type RewardFields = {
  number: string
  factId: string
  factDigest: string
  status: RewardStatus
  schemeId: string
  schemeKey: string
  schemeName: string
  schemeVersion: number
  matterName: string
  grade: Grade
  year: number
  penaltyFen: number | null
  amountFen: number
  secondNeeded: boolean
  /** Raised when a decision is looked at anew: keys of ledger entries carry it. */
  round: number
  /** Who took, handled or checked one of the tip-offs, or looked who sent it. */
  onCaseIds: string[]
  /** Who of them did nothing but handle: they know the case, and may propose. */
  handlerIds: string[]
  /** Who must not know of one of the tip-offs. */
  excludedIds: string[]
  shares: Share[]
  /** Every claim a share ever took. */
  claimIds: string[]
  approving: Approving | null
  /** What the ledger does not hold yet. */
  unposted: Posting[]
  /** Somebody must finish an approval or post to the ledger. */
  unfinished: boolean
  untold: boolean
  proposedAt: Date
  /** When the money was set aside: the month it counts in. */
  approvedAt: Date | null
  changedAt: Date
  revision: number
  history: Entry[]
}
export type RewardDocument = RewardFields & { _id: Types.ObjectId }
