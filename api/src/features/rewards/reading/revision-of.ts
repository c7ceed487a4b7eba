import { Problem } from '../../../http/problem.ts'
import { Reward } from '../reward.model.ts'

/** The revision a reward stands at. */
export const revisionOf = async (rewardId: string): Promise<number> => {
  const reward = await Reward.findById(rewardId, { revision: 1 }).lean()
  if (!reward) throw new Problem('not_found')
  return reward.revision
}
