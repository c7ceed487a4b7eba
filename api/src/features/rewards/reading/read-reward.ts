import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { factOf } from '../../tip-offs/fact-of.ts'
import { caseOf } from '../decision/case-of.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { demandReadable } from './own-only.ts'

/** One reward with its case as it is now. Whom it is not for finds nothing: who is excluded, who did not propose it. */
export const readReward = async (actor: Actor, rewardId: string): Promise<RewardDocument> => {
  const found = await Reward.findById(rewardId).lean<RewardDocument>()
  if (!found) throw new Problem('not_found')
  const reward = { ...found, ...(await caseOf(await factOf(found.factId))) }
  if (reward.excludedIds.includes(actor.id)) throw new Problem('not_found')
  demandReadable(actor, reward)
  return reward
}
