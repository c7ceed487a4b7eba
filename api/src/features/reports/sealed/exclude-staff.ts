import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { findStaff } from '../../accounts/find-staff.ts'
import { startClock } from '../clocks-of-report.ts'
import { extendHistory } from '../history.ts'
import { checkFor, deskFor, queueAround } from '../queues.ts'
import type { ReportDocument, ReportFields, ReportQueue } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { readSealed } from './read-sealed.ts'
import { excludedStaff } from './excluded-staff.ts'
import { wakeTelling } from '../telling.ts'

const mostTries = 5

/**
 * Says which members of staff a tip-off tells of. From then on it does not exist for them and their leaders, and where it
 * is open it goes on around them, in the hands of the district. Safe to repeat.
 */
export const excludeStaff = async (actor: Actor, reportId: string, staffIds: string[], why: string) => {
  const excluded = await excludedStaff(staffIds)
  if (excluded.length === 0) throw badField('staffIds', '找不到这些工作人员')
  for (let tries = 0; tries < mostTries; tries++) {
    const { report, who } = await readSealed(actor, reportId)
    const known = report.excludedIds ?? []
    const excludedIds = [...new Set([...known, ...excluded])]
    const named = [...new Set([...(report.sealed?.about?.staffIds ?? []), ...staffIds])]
    if (excludedIds.length === known.length && report.sealed?.about) return
    await demandOversight(known, excludedIds)
    const sealed: ReportFields['sealed'] = {
      heldFor: report.sealed?.heldFor ?? [],
      about: { staffIds: named, words: report.sealed?.about?.words ?? '' },
    }
    if (await write(report, { excludedIds, sealed }, { actor, at: who.now, why })) return wakeTelling()
  }
  throw new Problem('report_moved_on')
}

/** Somebody who oversees everything goes on seeing it: else whoever writes this could make a tip-off disappear. */
const demandOversight = async (before: readonly string[], after: readonly string[]) => {
  const overseers = (await Promise.all([findStaff({ role: 'auditor' }), findStaff({ role: 'admin' })])).flat()
  const seenBy = (excluded: readonly string[]) => overseers.filter(({ id }) => !excluded.includes(id)).length
  if (seenBy(before) > 0 && seenBy(after) === 0)
    throw badField('staffIds', '审计员和管理员不能都回避，至少要留一人监督')
}

type Change = Pick<ReportFields, 'excludedIds' | 'sealed'>
type By = { actor: Actor; at: Date; why: string }

const write = async (report: ReportDocument, change: Change, { actor, at, why }: By) => {
  const inGoodHands = report.sealed?.about && report.claimantId && !change.excludedIds.includes(report.claimantId)
  const around: Partial<ReportFields> = inGoodHands ? {} : await goAround({ ...report, ...change }, at)
  const status = around.status ?? report.status
  const entry = {
    action: 'redispatch' as const,
    at,
    byId: actor.id,
    byRole: actor.role,
    byName: actor.name,
    status,
    words: null,
    photoIds: [],
    queueName: around.queue?.name ?? null,
    why,
  }
  const { matchedCount } = await Report.updateOne(
    { _id: report._id, status: report.status, revision: report.revision },
    {
      $set: { ...change, ...around, changedAt: at, untold: true },
      $push: { history: { $each: extendHistory(report.number, report.history, [entry]) } },
      $inc: { revision: 1 },
    },
  )
  return matchedCount === 1
}

/** Nothing below the district keeps hold of it. */
const goAround = async (report: ReportDocument, at: Date): Promise<Partial<ReportFields>> => {
  const place = { areaIds: report.areaIds.slice(0, 1), gridId: null, gridName: null, gridVersion: null }
  const { limits } = report.matter
  const toDesk = async () => ({ queue: await deskFor(place), clock: await startClock('accept', at, limits) })
  switch (report.status) {
    case 'submitted':
    case 'filed':
      return { ...place, ...(await toDesk()) }
    case 'resolved':
      return { ...place, queue: await checkFor(place) }
    case 'dispatched':
    case 'handling': {
      const queue = (await queueAround({ ...report, ...place })).queue as ReportQueue
      const nobody = { ...place, claimantId: null, claimantName: null }
      if (queue.kind === 'desk') return { ...nobody, status: 'filed', workQueue: null, ...(await toDesk()) }
      const clock = await startClock('respond', at, limits)
      const visitedQueues = [...new Set([...report.visitedQueues, queue.key])]
      return { ...nobody, status: 'dispatched', queue, workQueue: queue, visitedQueues, clock }
    }
    default:
      return place
  }
}
