import { Problem } from '../../../http/problem.ts'
import { log } from '../../../platform/log.ts'
import { append } from '../../ledger/append.ts'
import { factOf } from '../../tip-offs/fact-of.ts'
import type { Approving, Posting, RewardDocument, Share } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { writeReward } from '../write-reward.ts'
import { isApproving } from './approving-code.ts'
import { refuseOther, stillSo } from './still-so.ts'

const mostTries = 10

/**
 * Takes an approval that is signed to its end: looks once more, sets the money aside, writes the status. Each step is
 * safe to repeat and by whoever; where it cannot be, the signature is taken back and the reason thrown.
 */
export const finishApproval = async (intended: RewardDocument): Promise<RewardDocument> => {
  const { approving } = intended
  if (!approving || !isApproving(String(intended._id), approving)) throw new Problem('reward_moved_on')
  try {
    const checked = approving.checked ? intended : await check(intended, approving)
    await reserve(checked, approving)
    return await close(checked._id, approving)
  } catch (error) {
    if (error instanceof Problem && takenBackFor.includes(error.code)) await takeBack(intended, approving)
    throw error
  }
}
const takenBackFor: readonly string[] = ['budget_exhausted', 'facts_changed']

const sameApproval = ({ _id }: Pick<RewardDocument, '_id'>, { code }: Approving) => ({ _id, 'approving.code': code })

/** From now on others see this approval: what they are getting counts here, and this counts for them. */
const check = async (intended: RewardDocument, approving: Approving) => {
  const judged = await stillSo(intended, await factOf(intended.factId), approving)
  refuseOther(intended, judged)
  const checked = await Reward.findOneAndUpdate(
    sameApproval(intended, approving),
    { $set: { 'approving.checked': true } },
    { returnDocument: 'after' },
  ).lean<RewardDocument>()
  if (!checked) throw new Problem('reward_moved_on')
  return checked
}

const totalOf = ({ shares }: Approving) => shares.reduce((sum, { amountFen }) => sum + amountFen, 0)

/** What an approval sets aside. */
export const reservation = (
  { _id, round, schemeKey }: Pick<RewardDocument, '_id' | 'round' | 'schemeKey'>,
  approving: Approving,
): Posting => ({
  key: `reserve:${String(_id)}:${round}`,
  kind: 'reserve',
  schemeKey,
  year: approving.year,
  amountFen: totalOf(approving),
})

const reserve = async (reward: RewardDocument, approving: Approving) => {
  const { byId, byName } = approving
  await append({
    ...reservation(reward, approving),
    ref: reward.number,
    words: '批准奖励，占用预算',
    by: { id: byId, name: byName },
  })
}

/** Writes that it is approved, whatever else changed meanwhile. */
const close = async (_id: RewardDocument['_id'], approving: Approving): Promise<RewardDocument> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reward = await Reward.findById(_id).lean<RewardDocument>()
    if (reward?.approving?.code !== approving.code) return closedBefore(reward)
    const closed = await writeReward(reward, approvedBy(reward, approving))
    if (closed) return closed
  }
  throw new Problem('reward_moved_on')
}

const closedBefore = (reward: RewardDocument | null) => {
  if (reward?.status !== 'approved') throw new Problem('reward_moved_on')
  return reward
}

const approvedBy = (reward: RewardDocument, approving: Approving) => {
  const amountFen = totalOf(approving)
  const second = reward.status === 'approved_first'
  return {
    set: {
      status: 'approved' as const,
      year: approving.year,
      amountFen,
      approvedAt: approving.at,
      approving: null,
    },
    shares: Object.fromEntries(
      approving.shares.map(({ reportId, ...signed }): [string, Partial<Share>] => [reportId, signed]),
    ),
    acts: [
      {
        action: second ? ('approve_second' as const) : ('approve' as const),
        at: approving.at,
        by: { id: approving.byId, name: approving.byName, role: approving.byRole },
        office: second ? ('second' as const) : ('approve' as const),
        said: approving.said,
        amountFen,
        posting: reservation(reward, approving),
      },
    ],
    tell: true,
  }
}

const takeBack = (intended: RewardDocument, approving: Approving) =>
  Reward.updateOne(sameApproval(intended, approving), {
    $set: { approving: null, unfinished: intended.unposted.length > 0 },
    $inc: { revision: 1 },
  })

/** How long a request may take over an approval before somebody else finishes it. */
const requestMilliseconds = 60_000
const batch = 100

/** Finishes what a crash left, of before `now`. */
export const finishApprovals = async (now: Date) => {
  const left = await Reward.find({
    unfinished: true,
    'approving.at': { $lt: new Date(now.getTime() - requestMilliseconds) },
  })
    .limit(batch)
    .lean<RewardDocument[]>()
  for (const reward of left)
    try {
      await finishApproval(reward)
    } catch (error) {
      const rewardId = String(reward._id)
      if (error instanceof Problem) log.warn({ rewardId, code: error.code }, 'an approval could not be finished')
      else log.error({ err: error, rewardId }, 'an approval is not finished; the next sweep tries again')
    }
}
