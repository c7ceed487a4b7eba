import { digestOf } from './canonical.ts'
import type { Appeal, RewardFields, Share } from './reward.fields.ts'

export type State = Pick<
  RewardFields,
  | 'factId'
  | 'factDigest'
  | 'status'
  | 'schemeId'
  | 'schemeKey'
  | 'schemeVersion'
  | 'grade'
  | 'year'
  | 'penaltyFen'
  | 'amountFen'
  | 'secondNeeded'
  | 'round'
  | 'approvedAt'
  | 'claimIds'
  | 'shares'
>

const appealState = (appeal: Appeal | null) =>
  appeal && [appeal.at, appeal.said.digest, appeal.answer && [appeal.answer.byId, appeal.answer.upheld]]

const shareState = (share: Share) => [
  [share.reportId, share.reportNumber, share.tipster, share.submittedAt, share.arrival],
  [share.status, share.amountFen, share.facts, share.evaluation, share.assertions, share.letterNeeded],
  [share.notifiedAt, share.claimUntil, share.claimedAt, share.attempt, share.claimId, share.payeeDigest],
  [share.byProxy, share.paymentNumber, share.failure, share.paidAt, share.heldFor, appealState(share.appeal)],
]

/** Sums up everything of a reward that decides about money. */
export const stateDigest = (state: State) =>
  digestOf([
    [state.factId, state.factDigest, state.status, state.round],
    [state.schemeId, state.schemeKey, state.schemeVersion, state.grade, state.year],
    [state.penaltyFen, state.amountFen, state.secondNeeded, state.approvedAt, state.claimIds],
    state.shares.map(shareState),
  ])
