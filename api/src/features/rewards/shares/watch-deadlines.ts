import { clock } from '../../../platform/clock.ts'
import { log } from '../../../platform/log.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { markTipsterNews } from '../../tip-offs/mark-tipster-news.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { hasLapsed } from '../share.machine.ts'
import { machineName, type Act } from '../write-reward.ts'
import { changeShares, moved, releaseOf } from './move-share.ts'
import { daysAfter } from './tell-shares.ts'

const batch = 200

/** Walks all that wait to be claimed: those whose time is over are forfeited, those whose end is near are reminded. */
export const watchDeadlines = async () => {
  let last: RewardDocument['_id'] | null = null
  for (;;) {
    const found: Pick<RewardDocument, '_id' | 'schemeId'>[] = await Reward.find(
      { 'shares.status': 'notified', ...(last && { _id: { $gt: last } }) },
      { schemeId: 1 },
    )
      .sort({ _id: 1 })
      .limit(batch)
      .lean<RewardDocument[]>()
    for (const reward of found)
      await watch(reward).catch((error: unknown) =>
        log.error({ err: error, rewardId: String(reward._id) }, 'the deadline of a reward could not be looked at'),
      )
    if (found.length < batch) return
    last = found.at(-1)!._id
  }
}

const watch = async ({ _id, schemeId }: Pick<RewardDocument, '_id' | 'schemeId'>) => {
  await forfeitLapsed(_id)
  await remind(_id, (await schemeVersion(schemeId)).reminderDays)
}

const forfeitLapsed = async (_id: RewardDocument['_id']) => {
  const now = clock.now()
  let lapsed: Share[] = []
  await changeShares(_id, (reward) => {
    lapsed = reward.shares.filter((share) => hasLapsed(share, now))
    if (lapsed.length === 0) return null
    return {
      shares: Object.fromEntries(lapsed.map((share) => [share.reportId, moved(share, 'forfeit')])),
      acts: lapsed.map((share): Act => ({
        action: 'forfeit',
        at: now,
        by: machineName,
        reportId: share.reportId,
        amountFen: share.amountFen,
        ...releaseOf(reward, share),
      })),
    }
  })
  if (lapsed.length > 0) await markTipsterNews(lapsed.map(({ reportId }) => reportId))
}

/** The latest reminder that is due and was not given; earlier ones that were missed are not made up for. */
const reminderDue = ({ status, claimUntil, reminded }: Share, reminderDays: readonly number[], now: Date) => {
  if (status !== 'notified' || !claimUntil) return null
  const due = reminderDays.filter((days) => daysAfter(claimUntil, -days) <= now && !reminded.includes(days))
  const nearest = Math.min(...due)
  return due.length > 0 && !reminded.some((days) => days < nearest) ? nearest : null
}

/** The word goes out before it is noted: a crash in between says it once more on the same day, and is not seen. */
const remind = async (_id: RewardDocument['_id'], reminderDays: readonly number[]) => {
  const now = clock.now()
  await changeShares(_id, async (reward) => {
    const due = reward.shares.flatMap((share) => {
      const days = reminderDue(share, reminderDays, now)
      return days === null ? [] : [{ share, days }]
    })
    if (due.length === 0) return null
    await markTipsterNews(due.map(({ share }) => share.reportId))
    return {
      shares: Object.fromEntries(
        due.map(({ share, days }) => [share.reportId, { reminded: [...share.reminded, days] }]),
      ),
      acts: due.map(({ share }): Act => ({ action: 'remind', at: now, by: machineName, reportId: share.reportId })),
    }
  })
}
