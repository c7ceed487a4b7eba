import type { Proposal } from '@huisheng/contract'
import { Types } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { isDuplicate } from '../../accounts/insert-once.ts'
import { drawNumber } from '../../reports/number.ts'
import { factOf } from '../../tip-offs/fact-of.ts'
import { lockFact } from '../../tip-offs/lock-fact.ts'
import type { Fact, Question } from '../facts/gather-facts.ts'
import { judge, totalFen, type Judged } from '../facts/judge.ts'
import type { RewardDocument, RewardFields } from '../reward.fields.ts'
import { dutyRefusal } from '../reward.machine.ts'
import { Reward } from '../reward.model.ts'
import { happened } from '../write-reward.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { caseOf } from './case-of.ts'
import { putQuestion } from './put-question.ts'
import { shareOf } from './share-of.ts'
import { isWithinReach } from './within-reach.ts'

const mostDraws = 5

/** The fact, for somebody who may propose about it. */
export const factFor = async (actor: Actor, factId: string): Promise<Fact> => {
  const fact = await factOf(factId)
  const code = dutyRefusal(actor, 'propose', { ...(await caseOf(fact)), signatures: [] })
  if (code) throw new Problem(code)
  if (!(await isWithinReach(actor, fact))) throw new Problem('not_found')
  return fact
}

/** What would be proposed; nothing is kept. */
export const preview = async (actor: Actor, wanted: Proposal) =>
  judge(await putQuestion(await factFor(actor, wanted.factId), wanted))

/** Proposes a reward for a fact, and locks the fact as it was judged. However many propose at once, there is one. */
export const propose = async (actor: Actor, wanted: Proposal): Promise<RewardDocument> => {
  const fact = await factFor(actor, wanted.factId)
  if (fact.rewardId && (await Reward.exists({ _id: fact.rewardId }))) throw new Problem('already_rewarded')
  const question = await putQuestion(fact, wanted)
  const judged = await judge(question)
  await lockFact(fact.factId, question.rewardId, fact.digest)
  const reward = await insert(actor, question, judged)
  wakeRewards()
  return reward
}

/** What a judgement makes of the fields of a reward. */
export const judgedFields = ({ fact, scheme, grade, year }: Question, judged: readonly Judged[]) => ({
  factDigest: fact.digest,
  schemeId: scheme.id,
  schemeKey: scheme.key,
  schemeName: scheme.name,
  schemeVersion: scheme.version,
  grade,
  year,
  penaltyFen: fact.penaltyFen,
  amountFen: totalFen(judged),
  secondNeeded: judged.some(({ evaluation }) => evaluation.secondNeeded),
})

const insert = async (actor: Actor, question: Question, judged: readonly Judged[]): Promise<RewardDocument> => {
  const { rewardId, fact, at } = question
  const fields: Omit<RewardFields, 'history' | 'number'> = {
    factId: fact.factId,
    ...judgedFields(question, judged),
    ...(await caseOf(fact)),
    status: 'proposed',
    matterName: judged[0]!.member.matterName,
    round: 1,
    shares: judged.map((each) => shareOf(each)),
    claimIds: [],
    approving: null,
    unposted: [],
    unfinished: false,
    untold: true,
    proposedAt: at,
    approvedAt: null,
    changedAt: at,
    revision: 1,
  }
  const by = { id: actor.id, name: actor.name, role: actor.role }
  const history = happened(
    rewardId,
    [],
    [{ action: 'propose', at, by, office: 'propose', amountFen: fields.amountFen }],
    fields,
  )
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const document = { _id: new Types.ObjectId(rewardId), number: `JL${drawNumber(at)}`, ...fields, history }
    try {
      await Reward.create(document)
      return document
    } catch (error) {
      if (!isDuplicate(error)) throw error
      if (await Reward.exists({ _id: rewardId })) throw new Problem('already_rewarded')
    }
  }
  throw new Error('no free number for a reward')
}
