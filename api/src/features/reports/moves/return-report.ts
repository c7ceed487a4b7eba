import type { Actor } from '../../../http/actor.ts'
import { startClock } from '../clocks-of-report.ts'
import { moveReport } from '../move-report.ts'
import { deskFor } from '../queues.ts'

/** 退回 to the dispatcher's desk, with the reason. */
export const returnReport = (actor: Actor, reportId: string, { reason }: { reason: string }) =>
  moveReport(actor, reportId, 'return', async (report, now) => {
    const queue = await deskFor(report)
    return {
      set: {
        queue,
        claimantId: null,
        claimantName: null,
        clock: await startClock('accept', now, report.matter.limits),
      },
      words: reason,
      queueName: queue.name,
    }
  })
