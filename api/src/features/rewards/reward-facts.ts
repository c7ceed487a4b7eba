import type { RewardFacts } from './reward.machine.ts'
import type { RewardFields } from './reward.fields.ts'
import { isAppealOpen } from './share.machine.ts'

type Read = Pick<
  RewardFields,
  'status' | 'history' | 'onCaseIds' | 'handlerIds' | 'excludedIds' | 'shares' | 'approving'
>

export const signaturesOf = ({ history }: Pick<RewardFields, 'history'>) =>
  history.flatMap(({ byId, office }) => (byId && office ? [{ byId, office }] : []))

/** What of a reward its machine looks at. */
export const factsOfReward = (reward: Read): RewardFacts => ({
  status: reward.status,
  signatures: signaturesOf(reward),
  onCaseIds: reward.onCaseIds,
  handlerIds: reward.handlerIds ?? [],
  excludedIds: reward.excludedIds,
  shares: reward.shares.map((share) => ({
    status: share.status,
    verdict: share.evaluation.verdict,
    appealOpen: isAppealOpen(share),
  })),
  approving: reward.approving !== null,
})
