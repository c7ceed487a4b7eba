import { startClock } from './clocks-of-report.ts'
import type { NewEntry } from './history.ts'
import { deskFor, queueFor } from './queues.ts'
import type { ReportFields, ReportQueue } from './report.fields.ts'

export type Placed = Pick<
  ReportFields,
  'kind' | 'matter' | 'place' | 'areaIds' | 'gridId' | 'gridName' | 'sealed' | 'excludedIds'
>
type Work = Pick<ReportFields, 'status' | 'queue' | 'workQueue' | 'visitedQueues' | 'clock'> & { entries: NewEntry[] }
type Submission = { reporterId: string; photoIds: string[]; at: Date }

const submitted = ({ reporterId, photoIds, at }: Submission): NewEntry => ({
  ...byItself(at),
  action: 'submit',
  status: 'submitted',
  byId: reporterId,
  byRole: 'resident',
  photoIds,
})

const byItself = (at: Date) => ({
  at,
  byId: null,
  byRole: null,
  byName: null,
  words: null,
  photoIds: [],
  queueName: null,
  why: null,
})

/** Nothing happens by itself: an officer decides at the desk. */
export const waitAtDesk = async (placed: Placed, submission: Submission): Promise<Work> => {
  const queue = await deskFor(placed)
  return {
    status: 'submitted',
    queue,
    workQueue: null,
    visitedQueues: [queue.key],
    clock: await startClock('accept', submission.at, placed.matter.limits),
    entries: [submitted(submission)],
  }
}

/** Filed by itself and routed; what no rule can place stays at the desk. */
export const fileAndRoute = async (placed: Placed, submission: Submission): Promise<Work> => {
  const { at } = submission
  const { queue, why } = await queueFor(placed, at)
  const file: NewEntry = { ...byItself(at), action: 'file', status: 'filed' }
  const toDesk = queue.kind === 'desk'
  const clock = await startClock(toDesk ? 'accept' : 'respond', at, placed.matter.limits)
  const common = { queue: queue as ReportQueue, visitedQueues: [queue.key], clock }
  if (toDesk) {
    const entries = [submitted(submission), { ...file, queueName: queue.name, why }]
    return { ...common, status: 'filed', workQueue: null, entries }
  }
  const route: NewEntry = { ...byItself(at), action: 'route', status: 'dispatched', queueName: queue.name, why }
  return { ...common, status: 'dispatched', workQueue: queue, entries: [submitted(submission), file, route] }
}
