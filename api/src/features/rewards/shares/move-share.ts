import { Problem } from '../../../http/problem.ts'
import { postFor } from '../post-outstanding.ts'
import type { Posting, RewardDocument, Share } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { writeReward, type Change } from '../write-reward.ts'
import { mayMove, shareMoves, type ShareMove } from '../share.machine.ts'

const mostTries = 30

/** The reward that has a share for this tip-off, or null. */
export const rewardOf = (reportId: string) => Reward.findOne({ 'shares.reportId': reportId }).lean<RewardDocument>()

export const shareIn = ({ shares }: RewardDocument, reportId: string): Share => {
  const share = shares.find((each) => each.reportId === reportId)
  if (!share) throw new Problem('not_found')
  return share
}

/** Gives back what was set aside for a share. */
export const releaseOf = (
  { _id, round, schemeKey, year }: RewardDocument,
  { reportId, amountFen }: Share,
): { posting?: Posting } => {
  if (amountFen === 0) return {}
  const key = `release:${String(_id)}:${round}:${reportId}`
  return { posting: { key, kind: 'release', schemeKey, year, amountFen } }
}

/** The share as the move leaves it; throws where the move is not possible from there. */
export const moved = (share: Share, move: ShareMove, fields: Partial<Share> = {}): Partial<Share> => {
  if (!mayMove(move, share.status)) throw new Problem('reward_moved_on')
  return { ...fields, status: shareMoves[move].to }
}

/**
 * Changes a reward where nobody said which state they saw: looks again whenever somebody else was first. `decide`
 * answers null where nothing is left to do. What the ledger is owed goes there at once; a job does it after a crash.
 */
export const changeShares = async (
  rewardId: string | RewardDocument['_id'],
  decide: (reward: RewardDocument) => Promise<Change | null> | Change | null,
): Promise<RewardDocument> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reward = await Reward.findById(rewardId).lean<RewardDocument>()
    if (!reward) throw new Problem('not_found')
    const change = await decide(reward)
    if (!change) return reward
    const changed = await writeReward(reward, change)
    if (!changed) continue
    if (changed.unposted.length > 0) await postFor(changed)
    return changed
  }
  throw new Problem('reward_moved_on')
}
