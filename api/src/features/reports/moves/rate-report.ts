import type { RatingLevel } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { backToWork } from '../back-to-work.ts'
import { moveReport } from '../move-report.ts'
import { mostReopenings } from '../terms.ts'

const sendsBack: readonly RatingLevel[] = ['unsatisfied', 'very_unsatisfied']

/** 评价. An unsatisfied rating reopens the case in the same write, at most twice; after that it stands as given. */
export const rateReport = (actor: Actor, reportId: string, { level, words }: { level: RatingLevel; words: string }) =>
  moveReport(actor, reportId, 'rate', async (report, now) => {
    const rating = { level, words: words || null, at: now }
    if (!sendsBack.includes(level) || report.reopenings >= mostReopenings) return { set: { rating }, words, why: level }
    const { queue, ...back } = await backToWork(report, now)
    return {
      set: {
        queue,
        ...back,
        status: 'dispatched',
        rating: null,
        ratingClosesAt: null,
        reopenings: report.reopenings + 1,
      },
      words,
      why: level,
      then: { action: 'reopen', status: 'dispatched', queueName: queue.name },
    }
  })
