import type { Actor } from '../../../http/actor.ts'
import { backToWork } from '../back-to-work.ts'
import { moveReport } from '../move-report.ts'
import { photosFor } from '../photos-of-report.ts'

/** 核查不通过: back to the queue it was worked in, saying what is still wrong. */
export const failReport = (
  actor: Actor,
  reportId: string,
  { reason, photoIds }: { reason: string; photoIds: string[] },
) =>
  moveReport(actor, reportId, 'fail', async (report, now) => {
    const { queue, ...back } = await backToWork(report, now)
    return {
      set: { queue, ...back },
      addPhotos: await photosFor(actor, photoIds, 'note'),
      words: reason,
      queueName: queue.name,
    }
  })
