import type { Actor } from '../../../http/actor.ts'
import { chooseQueue } from '../../routing/choose-queue.ts'
import { startClock } from '../clocks-of-report.ts'
import { moveReport } from '../move-report.ts'
import { routingSubject } from '../queues.ts'

/** 立案. A rule that knows the queue dispatches in the same step; what none knows stays at the desk. */
export const fileReport = (actor: Actor, reportId: string, body: { words?: string }) =>
  moveReport(actor, reportId, 'file', async (report, now) => {
    const { queue, why } = await chooseQueue(await routingSubject(report, now))
    if (queue.kind === 'desk') {
      return { set: { queue, clock: await startClock('accept', now, report.matter.limits) }, words: body.words, why }
    }
    return {
      set: {
        status: 'dispatched',
        queue,
        workQueue: queue,
        visitedQueues: [...new Set([...report.visitedQueues, queue.key])],
        clock: await startClock('respond', now, report.matter.limits),
      },
      words: body.words,
      then: { action: 'route', status: 'dispatched', queueName: queue.name, why },
    }
  })
