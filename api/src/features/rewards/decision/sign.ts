import type { RewardAction, RewardStatus } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import type { Happening, RewardDocument } from '../reward.fields.ts'
import { sealWords } from '../saying.ts'
import { writeReward } from '../write-reward.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { openFor, sameCase, signature } from './open-for.ts'
import { stillSo } from './still-so.ts'
import { yearOf } from './put-question.ts'

export type Signed = { revision: number; words: string }
type Step = { action: RewardAction; happening: Happening; to: RewardStatus }

/** Writes a signing that moves no money: the reward as it was read, to its next status. */
export const writeSigning = async (
  actor: Actor,
  reward: RewardDocument,
  { action, happening, to }: Step,
  words: string,
): Promise<RewardDocument> => {
  const moved = await writeReward(reward, {
    set: { ...sameCase(reward), status: to },
    acts: [{ action: happening, at: clock.now(), ...signature(actor, action), said: sealWords(words) }],
    tell: true,
  })
  if (!moved) throw new Problem('reward_moved_on')
  wakeRewards()
  return moved
}

/** Confirms what was proposed, as long as it is still so. */
const confirm = async (actor: Actor, rewardId: string, step: Step, { revision, words }: Signed) => {
  const { reward, fact } = await openFor(actor, rewardId, step.action, revision)
  const at = clock.now()
  await stillSo(reward, fact, { year: yearOf(at), at })
  return writeSigning(actor, reward, step, words)
}

export const review = (actor: Actor, rewardId: string, signed: Signed) =>
  confirm(actor, rewardId, { action: 'review', happening: 'review', to: 'reviewed' }, signed)

export const declineReward = (actor: Actor, rewardId: string, signed: Signed) =>
  confirm(actor, rewardId, { action: 'decline', happening: 'decline', to: 'declined' }, signed)

/** Back to whoever proposed it. Needs no look at the facts: they may well be why. */
export const returnReward = async (actor: Actor, rewardId: string, { revision, words }: Signed) => {
  const { reward } = await openFor(actor, rewardId, 'return', revision)
  return writeSigning(actor, reward, { action: 'return', happening: 'return', to: 'returned' }, words)
}
