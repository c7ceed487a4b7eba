import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { isAppealOpen } from '../share.machine.ts'

const over: readonly string[] = ['paid', 'declined', 'renounced', 'forfeited']
type Read = Pick<RewardDocument, 'shares' | 'unfinished' | 'changedAt'>

/** Of these tip-offs, those with a reward that has not come to its end in every share, or only since a moment. */
export const rewardsNotOver = async (reportIds: readonly string[], moment: Date): Promise<Set<string>> => {
  const found = await Reward.find(
    { 'shares.reportId': { $in: reportIds } },
    { 'shares.reportId': 1, 'shares.status': 1, 'shares.appeal': 1, unfinished: 1, changedAt: 1 },
  ).lean<Read[]>()
  const isOver = ({ shares, unfinished, changedAt }: Read) =>
    !unfinished && changedAt < moment && shares.every((share) => over.includes(share.status) && !isAppealOpen(share))
  return new Set(found.filter((reward) => !isOver(reward)).flatMap(({ shares }) => shares.map((each) => each.reportId)))
}
