import type { ShareStatus } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'

/** Nothing of what follows from claiming and paying. */
const untilTold: readonly ShareStatus[] = ['waiting', 'notified', 'declined']
const isToldOnly = (status: ShareStatus) => untilTold.includes(status)

/**
 * Who pays sees payees and when they claimed: were the same moments to be read on rewards, the two could be joined. To
 * them a reward ends with its decision.
 */
export const paysRewards = ({ role }: Pick<Actor, 'role'>) => role === 'finance'

/** What may be asked for by the status of shares. */
export const mayFilterBy = (actor: Pick<Actor, 'role'>, status: ShareStatus) =>
  !paysRewards(actor) || isToldOnly(status)

/** A reward as far as it is for this reader. */
export const seenBy = (actor: Pick<Actor, 'role'>, reward: RewardDocument): RewardDocument => {
  if (!paysRewards(actor)) return reward
  const history = reward.history.filter(({ office }) => office !== null)
  return {
    ...reward,
    shares: reward.shares.map(asDecided),
    history,
    changedAt: history.at(-1)!.at,
    revision: reward.status === 'approved_first' ? reward.revision : history.length,
  }
}

const asDecided = (share: Share): Share => ({
  ...share,
  status: isToldOnly(share.status) && !wasHeld(share) ? share.status : 'notified',
  claimUntil: null,
  claimedAt: null,
  byProxy: false,
  paidAt: null,
  heldFor: null,
  appeal: null,
})

/** Declined only after somebody claimed. */
const wasHeld = ({ status, amountFen }: Share) => status === 'declined' && amountFen > 0
