import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { startClock } from '../clocks-of-report.ts'
import { findQueue } from '../find-queue.ts'
import { moveReport, type Step } from '../move-report.ts'
import type { ReportDocument } from '../report.fields.ts'
import { standingOf } from '../standing.ts'

/** Into a queue that works on it; at another desk the case waits for that dispatcher. */
const sendTo = async (report: ReportDocument, key: string, settled: boolean, now: Date): Promise<Step> => {
  const queue = await findQueue(key)
  if (!queue) throw new Problem('queue_unknown', { issues: [{ path: 'queue', message: '找不到这个队列' }] })
  const atDesk = queue.kind === 'desk'
  return {
    set: {
      status: atDesk ? 'filed' : 'dispatched',
      queue,
      workQueue: atDesk ? report.workQueue : queue,
      visitedQueues: [...new Set([...report.visitedQueues, queue.key])],
      settled,
      claimantId: null,
      claimantName: null,
      clock: await startClock(atDesk ? 'accept' : 'respond', now, report.matter.limits),
    },
    queueName: queue.name,
  }
}

type Dispatch = { queue: string; words?: string; settled: boolean }

/** 派遣. `settled` ends a dispute: the queue cannot return the case again. */
export const dispatchReport = (actor: Actor, reportId: string, { queue, words, settled }: Dispatch) =>
  moveReport(actor, reportId, 'dispatch', async (report, now) => ({
    ...(await sendTo(report, queue, settled, now)),
    words,
  }))

type Redispatch = { queue: string; reason: string; settled: boolean }

/** 改派, same number. A leader moves cases only among the grids they lead. */
export const redispatchReport = async (actor: Actor, reportId: string, { queue, reason, settled }: Redispatch) => {
  const who = await standingOf(actor)
  if (actor.role === 'leader' && !who.serves(queue)) throw new Problem('forbidden')
  return moveReport(actor, reportId, 'redispatch', async (report, now) => ({
    ...(await sendTo(report, queue, actor.role === 'dispatcher' ? settled : report.settled, now)),
    words: reason,
  }))
}
