import { Problem } from '../../../http/problem.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'

/** Throws `not_found`. */
export const findByNumber = async (number: string): Promise<RewardDocument> => {
  const reward = await Reward.findOne({ number }).lean<RewardDocument>()
  if (!reward) throw new Problem('not_found')
  return reward
}
