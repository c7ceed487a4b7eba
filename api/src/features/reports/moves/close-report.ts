import type { Actor } from '../../../http/actor.ts'
import { moveReport } from '../move-report.ts'
import { photosFor } from '../photos-of-report.ts'
import { ratingEnd } from '../rating-end.ts'

/** 核查结案 by someone who did not handle the case. */
export const closeReport = (
  actor: Actor,
  reportId: string,
  { words, photoIds }: { words?: string; photoIds: string[] },
) =>
  moveReport(actor, reportId, 'close', async (report, now) => ({
    set: {
      queue: null,
      clock: null,
      checkerIds: [...report.checkerIds, actor.id],
      ratingClosesAt: ratingEnd(now),
    },
    addPhotos: await photosFor(actor, photoIds, 'note'),
    words,
  }))
