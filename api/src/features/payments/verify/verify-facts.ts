import type { MoneyDifference } from '@huisheng/contract'
import { arrivalNames } from '@huisheng/contract'
import { factOf } from '../../tip-offs/fact-of.ts'
import { allShares, type ShareFacts } from '../../rewards/verify/all-shares.ts'

/** Whether every reward stands on the fact it was decided for, with the tip-offs that were told of it, in their order. */
export const verifyFacts = async (): Promise<MoneyDifference | null> => {
  for await (const shares of allShares()) {
    const found = shares.length > 0 ? await factDifference(shares) : null
    if (found) return { where: `奖励 ${shares[0]!.rewardNumber} 的事实`, kind: 'fact', ...found }
  }
  return null
}

type Found = Pick<MoneyDifference, 'expected' | 'found'>

const factDifference = async (shares: ShareFacts[]): Promise<Found | null> => {
  const { factId, rewardStatus } = shares[0]!
  const fact = await factOf(factId).catch(() => null)
  if (!fact) return { expected: '事实还在', found: '没有' }
  const members = new Map(fact.members.map((member) => [member.reportId, member]))
  const shareOf = new Map(shares.map((share) => [share.reportId, share]))
  const astray = shares.find(({ reportId }) => !members.has(reportId))
  if (astray) return { expected: `${astray.reportNumber} 说的是这件事实`, found: '不是' }
  // What came back is looked at anew: who was there first may be decided again.
  if (rewardStatus === 'returned') return null
  // Whoever comes after the decision is late and has no share.
  const without = fact.members.find(({ reportId, arrival }) => !shareOf.has(reportId) && arrival !== 'late')
  if (without) return { expected: `${without.number} 有一份`, found: '没有' }
  const moved = shares.find(({ reportId, arrival }) => members.get(reportId)!.arrival !== arrival)
  if (!moved) return null
  const now = arrivalNames[members.get(moved.reportId)!.arrival]
  return { expected: `${moved.reportNumber} ${arrivalNames[moved.arrival]}`, found: now }
}
