import { clock } from '../../../platform/clock.ts'
import { yearOf } from '../decision/put-question.ts'
import { Reward } from '../reward.model.ts'

type Total = { schemeKey: string; year: number; paidCount: number; paidFen: number }

/** What each scheme has paid this year. */
export const rewardTotals = async (): Promise<Total[]> => {
  const year = yearOf(clock.now())
  const from = new Date(`${year}-01-01T00:00:00+08:00`)
  const until = new Date(`${year + 1}-01-01T00:00:00+08:00`)
  const groups = await Reward.aggregate<{ _id: string; paidCount: number; paidFen: number }>([
    { $match: { 'shares.status': 'paid' } },
    { $unwind: '$shares' },
    { $match: { 'shares.status': 'paid', 'shares.paidAt': { $gte: from, $lt: until } } },
    { $group: { _id: '$schemeKey', paidCount: { $sum: 1 }, paidFen: { $sum: '$shares.amountFen' } } },
    { $sort: { _id: 1 } },
  ])
  return groups.map(({ _id, paidCount, paidFen }) => ({ schemeKey: _id, year, paidCount, paidFen }))
}
