import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { moveReport } from '../move-report.ts'
import { filing } from '../moves/file-report.ts'

/** Somebody has seen why it was held: it is filed and goes its way. */
export const releaseHeld = (actor: Actor, reportId: string, words: string) =>
  moveReport(actor, reportId, 'file', (report, now) => {
    if (!report.sealed?.heldFor.length) throw new Problem('report_moved_on')
    return filing(report, now, words)
  })
