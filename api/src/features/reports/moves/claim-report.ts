import type { Actor } from '../../../http/actor.ts'
import { startClock } from '../clocks-of-report.ts'
import { moveReport } from '../move-report.ts'

/** 接单: the first response. The handling clock has run since the dispatch. */
export const claimReport = (actor: Actor, reportId: string) =>
  moveReport(actor, reportId, 'claim', async (report, now) => ({
    set: {
      claimantId: actor.id,
      claimantName: actor.name,
      handlerIds: [...new Set([...report.handlerIds, actor.id])],
      clock: await startClock('handle', report.clock?.startedAt ?? now, report.matter.limits),
    },
  }))
