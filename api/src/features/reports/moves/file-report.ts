import type { Actor } from '../../../http/actor.ts'
import { log } from '../../../platform/log.ts'
import { startClock } from '../clocks-of-report.ts'
import { moveReport, type Step } from '../move-report.ts'
import { deskFor, queueFor } from '../queues.ts'
import type { ReportDocument, ReportQueue } from '../report.fields.ts'
import { released } from '../sealed/released.ts'

/** 立案. A rule that knows the queue dispatches in the same step; what none knows stays at the desk. */
export const fileReport = (actor: Actor, reportId: string, body: { words?: string }) =>
  moveReport(actor, reportId, 'file', (report, now) => filing(report, now, body.words))

export const filing = async (report: ReportDocument, now: Date, words: string | undefined): Promise<Step> => {
  const { queue, why } = await queueOf(report, now)
  if (queue.kind === 'desk') {
    const clock = await startClock('accept', now, report.matter.limits)
    return { set: { queue, clock, ...released(report) }, words, why }
  }
  return {
    set: {
      status: 'dispatched',
      queue,
      workQueue: queue,
      visitedQueues: [...new Set([...report.visitedQueues, queue.key])],
      clock: await startClock('respond', now, report.matter.limits),
      ...released(report),
    },
    words,
    then: { action: 'route', status: 'dispatched', queueName: queue.name, why },
  }
}

/** A tip-off is held up by nothing: where routing fails, it waits at the desk for a dispatcher. */
const queueOf = async (report: ReportDocument, now: Date): Promise<{ queue: ReportQueue; why: string }> => {
  try {
    return await queueFor(report, now)
  } catch (error) {
    if (report.kind !== 'tip_off') throw error
    log.error({ err: error, reportId: String(report._id) }, 'a tip-off could not be routed')
    return { queue: await deskFor(report), why: '自动派遣没有成功，请人工派遣' }
  }
}
