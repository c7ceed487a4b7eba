import type { Outcome } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { startClock } from '../clocks-of-report.ts'
import { moveReport } from '../move-report.ts'
import { photosFor } from '../photos-of-report.ts'
import { checkFor } from '../queues.ts'
import { outcomesOf } from '../report.machine.ts'
import { ratingEnd } from '../rating-end.ts'

type Resolution = { outcome: Outcome; words: string; photoIds: string[] }

/** 情况反馈. Where the matter says so, the case closes by itself; else it goes to a checker. */
export const resolveReport = (actor: Actor, reportId: string, { outcome, words, photoIds }: Resolution) =>
  moveReport(actor, reportId, 'resolve', async (report, now) => {
    if (!outcomesOf(report.kind).includes(outcome)) throw badField('outcome', '这类上报件没有这种结果')
    if (report.matter.afterPhotoRequired && photoIds.length === 0) {
      throw new Problem('after_photo_required', { issues: [{ path: 'photoIds', message: '请上传处理后的照片' }] })
    }
    const addPhotos = await photosFor(actor, photoIds, 'after')
    const result = { outcome, resolutionWords: words }
    if (report.matter.closeAutomatically) {
      return {
        set: { ...result, status: 'closed', queue: null, clock: null, ratingClosesAt: ratingEnd(now) },
        addPhotos,
        words,
        then: { action: 'close', status: 'closed' },
      }
    }
    return {
      set: { ...result, queue: await checkFor(report), clock: await startClock('check', now, report.matter.limits) },
      addPhotos,
      words,
    }
  })
