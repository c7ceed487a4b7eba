import type { Actor } from '../../../http/actor.ts'
import { moveReport } from '../move-report.ts'
import { photosFor } from '../photos-of-report.ts'

/** 补充说明 by the reporter, or progress noted by those who deal with the case. */
export const noteReport = (
  actor: Actor,
  reportId: string,
  { words, photoIds }: { words: string; photoIds: string[] },
) => moveReport(actor, reportId, 'note', async () => ({ addPhotos: await photosFor(actor, photoIds, 'note'), words }))
