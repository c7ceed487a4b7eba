import { schemeVersion } from '../../schemes/find-schemes.ts'
import { markTipsterNews } from '../../tip-offs/mark-tipster-news.ts'
import { clock } from '../../../platform/clock.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { machineName, type Act } from '../write-reward.ts'
import { changeShares, moved } from './move-share.ts'

const dayMilliseconds = 86_400_000
export const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * dayMilliseconds)

const decided = ['approved', 'declined']

/** Opens each share of a decided reward to its tipster: those who get something may claim, the others read why not. */
export const tellShares = async ({ _id, schemeId }: RewardDocument): Promise<RewardDocument> => {
  const { claimDays } = await schemeVersion(schemeId)
  const now = clock.now()
  const reward = await changeShares(_id, ({ status, shares }) => {
    const waiting = shares.filter((share) => share.status === 'waiting')
    if (!decided.includes(status) || waiting.length === 0) return null
    return {
      shares: Object.fromEntries(waiting.map((share) => [share.reportId, toldOf(share, status, now, claimDays)])),
      acts: waiting.map((share): Act => ({
        action: isDue(share, status) ? 'notify' : 'tell_no',
        at: now,
        by: machineName,
        reportId: share.reportId,
        amountFen: share.amountFen,
      })),
    }
  })
  const told = reward.shares.filter(({ notifiedAt }) => notifiedAt !== null)
  if (decided.includes(reward.status)) await markTipsterNews(told.map(({ reportId }) => reportId))
  return reward
}

const isDue = ({ amountFen }: Share, status: string) => status === 'approved' && amountFen > 0

const toldOf = (share: Share, status: string, now: Date, claimDays: number) =>
  isDue(share, status)
    ? moved(share, 'notify', { notifiedAt: now, claimUntil: daysAfter(now, claimDays) })
    : moved(share, 'tell_no', { notifiedAt: now })
