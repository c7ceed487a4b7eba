import type { RewardAction } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { factOf } from '../../tip-offs/fact-of.ts'
import type { Fact } from '../facts/gather-facts.ts'
import { factsOfReward } from '../reward-facts.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { refusal, seatOf } from '../reward.machine.ts'
import { Reward } from '../reward.model.ts'
import { caseOf } from './case-of.ts'

/**
 * A reward for somebody who wants to act on it, with its fact as it is now. Throws what the machine refuses it for, and
 * `reward_moved_on` where it is no longer as they read it.
 */
export const openFor = async (
  actor: Actor,
  rewardId: string,
  action: RewardAction,
  revision: number,
): Promise<{ reward: RewardDocument; fact: Fact }> => {
  const read = await Reward.findById(rewardId).lean<RewardDocument>()
  if (!read) throw new Problem('not_found')
  const fact = await factOf(read.factId)
  const reward = { ...read, ...(await caseOf(fact)) }
  const code = refusal(actor, action, factsOfReward(reward))
  if (code === 'not_found' || code === 'forbidden') throw new Problem(code)
  if (reward.revision !== revision) throw new Problem('reward_moved_on')
  if (code) throw new Problem(code)
  return { reward, fact }
}

/** Who signs, and as what. */
export const signature = (actor: Actor, action: RewardAction) => ({
  by: { id: actor.id, name: actor.name, role: actor.role },
  office: seatOf(actor, action)!.office,
})

/** What every signing writes besides: who is on the case and who excluded, as it is now. */
export const sameCase = ({ onCaseIds, handlerIds, excludedIds }: RewardDocument) => ({
  onCaseIds,
  handlerIds,
  excludedIds,
})
