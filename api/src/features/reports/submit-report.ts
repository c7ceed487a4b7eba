import type { SubmitReport } from '@huisheng/contract'
import { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { locate } from '../areas/locate.ts'
import { findMatter } from '../catalogue/find-matter.ts'
import { chooseQueue } from '../routing/choose-queue.ts'
import { cellOf } from './cell.ts'
import { startClock } from './clocks-of-report.ts'
import { isDuplicateKey } from './duplicate-key.ts'
import { extendHistory, type NewEntry } from './history.ts'
import { drawNumber } from './number.ts'
import { photosFor } from './photos-of-report.ts'
import { deskFor, routingSubject } from './queues.ts'
import type { ReportDocument, ReportFields } from './report.fields.ts'
import { Report } from './report.model.ts'
import { wakeTelling } from './telling.ts'

/**
 * One write makes the report with its place, queue, clock and history. The same submission sent again, by a retry or
 * fifty at once, answers the one report that was made.
 */
export const submitReport = async (actor: Actor, body: SubmitReport): Promise<ReportDocument> => {
  try {
    return await insert(actor, body)
  } catch (error) {
    const made = await Report.findOne({ reporterId: actor.id, submissionId: body.submissionId }).lean<ReportDocument>()
    if (made) return made
    throw error
  }
}

const insert = async (actor: Actor, body: SubmitReport): Promise<ReportDocument> => {
  const now = clock.now()
  const report = await compose(actor, body, now)
  for (;;) {
    const number = drawNumber(now)
    try {
      // Composed in its final types just above, so it goes to the driver without being cast once more.
      const made = await Report.collection.findOneAndUpdate(
        { reporterId: new Types.ObjectId(actor.id), submissionId: body.submissionId },
        { $setOnInsert: { ...report.fields, number, history: extendHistory(number, [], report.entries) } },
        { upsert: true, returnDocument: 'after' },
      )
      wakeTelling()
      return made as ReportDocument
    } catch (error) {
      if (!isDuplicateKey(error, 'number')) throw error
    }
  }
}

const compose = async (actor: Actor, body: SubmitReport, now: Date) => {
  const [matter, location, photos] = await Promise.all([
    findMatter(body.matterCode),
    locate(body.kind === 'tip_off' ? withoutAccuracy(body.place) : body.place, now),
    photosFor(actor, body.photoIds, 'before'),
  ])
  if (!matter || !matter.published) throw refused('matter_unavailable', 'matterCode', '这个事项已停用，请重新选择')
  if (!matter.kinds.includes(body.kind)) throw refused('invalid_request', 'kind', '这个事项不支持所选的上报类型')
  if (photos.length < matter.photosAtLeast) {
    throw refused('invalid_request', 'photoIds', `这个事项至少需要 ${matter.photosAtLeast} 张照片`)
  }
  const [grid] = location.gridId ? await areaRefs([location.gridId]) : []
  const placed = {
    kind: body.kind,
    matter: snapshot(matter),
    place: {
      by: body.place.by,
      words: body.place.words,
      accuracyMetres: body.place.by === 'pin' ? body.place.accuracyMetres : null,
      address: location.address,
      doorPlateCode: location.doorPlateCode,
      pointWgs84: location.pointWgs84,
      why: location.why,
    },
    areaIds: location.areaIds,
    gridId: location.gridId,
    gridName: grid?.name ?? null,
  }
  const { entries, ...work } = await firstSteps(
    actor,
    placed,
    matter.fileAutomatically,
    photos.map(({ id }) => id),
    now,
  )
  const fields: Omit<ReportFields, 'number' | 'history' | 'reporterId' | 'submissionId'> = {
    ...placed,
    ...work,
    interestedIds: [actor.id],
    text: body.text,
    gridVersion: location.gridVersion,
    cell: location.pointWgs84 && cellOf(location.pointWgs84),
    photos,
    settled: false,
    claimantId: null,
    claimantName: null,
    handlerIds: [],
    checkerIds: [],
    outcome: null,
    resolutionWords: null,
    rating: null,
    ratingClosesAt: null,
    reopenings: 0,
    toldSeq: 0,
    untold: true,
    grams: [],
    submittedAt: now,
    changedAt: now,
    revision: 1,
  }
  return { fields, entries }
}

type Placed = Pick<ReportFields, 'kind' | 'matter' | 'place' | 'areaIds' | 'gridId' | 'gridName'>

/** What happens to a report by itself: filed where the matter says so, then routed; else it waits at the desk. */
const firstSteps = async (actor: Actor, placed: Placed, fileAutomatically: boolean, photoIds: string[], at: Date) => {
  const limits = placed.matter.limits
  const byActor = {
    at,
    byId: actor.id,
    byRole: 'resident' as const,
    byName: null,
    words: null,
    why: null,
    queueName: null,
  }
  const byItself = { at, byId: null, byRole: null, byName: null, words: null, photoIds: [], queueName: null, why: null }
  const submit: NewEntry = { ...byActor, action: 'submit', status: 'submitted', photoIds }
  if (!fileAutomatically) {
    const queue = await deskFor(placed)
    const clock = await startClock('accept', at, limits)
    return {
      status: 'submitted' as const,
      queue,
      workQueue: null,
      visitedQueues: [queue.key],
      clock,
      entries: [submit],
    }
  }
  const { queue, why } = await chooseQueue(await routingSubject(placed, at))
  const file: NewEntry = { ...byItself, action: 'file', status: 'filed' }
  const visitedQueues = [queue.key]
  if (queue.kind === 'desk') {
    const entries = [submit, { ...file, queueName: queue.name, why }]
    return {
      status: 'filed' as const,
      queue,
      workQueue: null,
      visitedQueues,
      clock: await startClock('accept', at, limits),
      entries,
    }
  }
  const route: NewEntry = { ...byItself, action: 'route', status: 'dispatched', queueName: queue.name, why }
  const clock = await startClock('respond', at, limits)
  return {
    status: 'dispatched' as const,
    queue,
    workQueue: queue,
    visitedQueues,
    clock,
    entries: [submit, file, route],
  }
}

/** How exactly a tipster was located says something of where they stood. */
const withoutAccuracy = (place: SubmitReport['place']): SubmitReport['place'] =>
  place.by === 'pin' ? { ...place, accuracyMetres: null } : place

type Matter = NonNullable<Awaited<ReturnType<typeof findMatter>>>

const snapshot = (matter: Matter): ReportFields['matter'] => ({
  code: matter.code,
  version: matter.version,
  name: matter.name,
  classCode: matter.classCode,
  className: matter.className,
  departmentId: matter.departmentId,
  departmentName: matter.departmentName,
  defaultQueue: matter.defaultQueue,
  workType: matter.workType,
  limits: matter.limits,
  afterPhotoRequired: matter.afterPhotoRequired,
  closeAutomatically: matter.closeAutomatically,
})

const refused = (code: 'matter_unavailable' | 'invalid_request', path: string, message: string) =>
  new Problem(code, { issues: [{ path, message }] })
