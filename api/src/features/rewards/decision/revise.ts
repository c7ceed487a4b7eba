import type { Proposal } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { lockFact } from '../../tip-offs/lock-fact.ts'
import { judge } from '../facts/judge.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { writeReward } from '../write-reward.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { openFor, sameCase, signature } from './open-for.ts'
import { judgedFields } from './propose.ts'
import { putQuestion } from './put-question.ts'
import { shareOf } from './share-of.ts'
import { isWithinReach } from './within-reach.ts'

type Wanted = Omit<Proposal, 'factId'> & { revision: number }

/** Proposes anew, on the facts as they are now. */
export const revise = async (actor: Actor, rewardId: string, wanted: Wanted): Promise<RewardDocument> => {
  const { reward, fact } = await openFor(actor, rewardId, 'revise', wanted.revision)
  if (!(await isWithinReach(actor, fact))) throw new Problem('not_found')
  const question = await putQuestion(fact, wanted)
  const judged = await judge(question)
  await lockFact(fact.factId, rewardId, fact.digest)
  const before = new Map(reward.shares.map((share) => [share.reportId, share]))
  const fields = judgedFields(question, judged)
  const moved = await writeReward(reward, {
    set: {
      ...fields,
      ...sameCase(reward),
      status: 'proposed',
      matterName: judged[0]!.member.matterName,
      shares: judged.map((each) => shareOf(each, before.get(each.member.reportId))),
    },
    acts: [{ action: 'revise', at: question.at, ...signature(actor, 'revise'), amountFen: fields.amountFen }],
    tell: true,
  })
  if (!moved) throw new Problem('reward_moved_on')
  wakeRewards()
  return moved
}
