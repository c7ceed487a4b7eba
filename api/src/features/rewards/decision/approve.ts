import type { RewardAction } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import type { Fact } from '../facts/gather-facts.ts'
import type { Approving, RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { sealWords } from '../saying.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { codeOfApproving } from './approving-code.ts'
import { finishApproval } from './finish-approval.ts'
import { openFor, sameCase } from './open-for.ts'
import { yearOf } from './put-question.ts'
import { writeSigning, type Signed } from './sign.ts'
import { refuseOther, stillSo } from './still-so.ts'

/** Approves; the money is set aside with the last approval that is needed. */
export const approve = async (actor: Actor, rewardId: string, { revision, words }: Signed) => {
  const { reward, fact } = await openFor(actor, rewardId, 'approve', revision)
  if (!reward.secondNeeded) return setAside(actor, reward, fact, words)
  const at = clock.now()
  refuseOther(reward, await stillSo(reward, fact, { year: yearOf(at), at }))
  return writeSigning(actor, reward, firstOfTwo, words)
}
const firstOfTwo = {
  action: 'approve' satisfies RewardAction,
  happening: 'approve_first',
  to: 'approved_first',
} as const

/** The second authority. */
export const approveSecond = async (actor: Actor, rewardId: string, { revision, words }: Signed) => {
  const { reward, fact } = await openFor(actor, rewardId, 'approve_second', revision)
  return setAside(actor, reward, fact, words)
}

/**
 * Signs, then sets the money aside. The signature stands before anything moves, so that whoever comes after a crash can
 * finish, and so that two approvals for one person at once see each other.
 */
const setAside = async (actor: Actor, reward: RewardDocument, fact: Fact, words: string) => {
  const at = clock.now()
  const year = yearOf(at)
  const judged = await stillSo(reward, fact, { year, at })
  refuseOther(reward, judged)
  const signed = {
    byId: actor.id,
    byName: actor.name,
    byRole: actor.role,
    at,
    said: sealWords(words),
    year,
    shares: judged.map(({ member, facts, evaluation }) => ({
      reportId: member.reportId,
      facts,
      evaluation,
      amountFen: evaluation.amountFen,
    })),
  }
  const rewardId = String(reward._id)
  const approving: Approving = { ...signed, code: codeOfApproving(rewardId, signed), checked: false }
  const intended = await Reward.findOneAndUpdate(
    { _id: reward._id, revision: reward.revision },
    { $set: { ...sameCase(reward), approving, unfinished: true }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<RewardDocument>()
  if (!intended) throw new Problem('reward_moved_on')
  const approved = await finishApproval(intended)
  wakeRewards()
  return approved
}
