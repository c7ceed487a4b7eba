import type { SubmitReport } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { locate } from '../areas/locate.ts'
import { findMatter } from '../catalogue/find-matter.ts'
import { cellOf } from './cell.ts'
import { fileAndRoute, waitAtDesk, type Placed } from './first-steps.ts'
import { freshReport } from './fresh-report.ts'
import { insertReport, type Composed } from './insert-report.ts'
import { photosFor } from './photos-of-report.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'
import { snapshotMatter } from './snapshot-matter.ts'

/**
 * One write makes the report with its place, queue, clock and history. The same submission sent again, by a retry or
 * fifty at once, answers the one report that was made.
 */
export const submitReport = async (actor: Actor, body: SubmitReport): Promise<ReportDocument> => {
  const key = { reporterId: actor.id, submissionId: body.submissionId }
  try {
    return await insertReport(key, await compose(actor, body, clock.now()))
  } catch (error) {
    const made = await Report.findOne(key).lean<ReportDocument>()
    if (made) return made
    throw error
  }
}

const compose = async (actor: Actor, body: SubmitReport, now: Date): Promise<Composed> => {
  const [matter, location, photos] = await Promise.all([
    findMatter(body.matterCode),
    locate(body.place, now),
    photosFor(actor, body.photoIds, 'before'),
  ])
  if (!matter || !matter.published) throw refused('matter_unavailable', 'matterCode', '这个事项已停用，请重新选择')
  if (!matter.kinds.includes(body.kind)) throw refused('invalid_request', 'kind', '这个事项不支持所选的上报类型')
  if (photos.length < matter.photosAtLeast) {
    throw refused('invalid_request', 'photoIds', `这个事项至少需要 ${matter.photosAtLeast} 张照片`)
  }
  const [grid] = location.gridId ? await areaRefs([location.gridId]) : []
  const placed: Placed = {
    kind: body.kind,
    matter: snapshotMatter(matter),
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
    sealed: null,
    excludedIds: [],
  }
  const submission = { reporterId: actor.id, photoIds: photos.map(({ id }) => id), at: now }
  const { entries, ...work } = await (matter.fileAutomatically ? fileAndRoute : waitAtDesk)(placed, submission)
  const fields = {
    ...freshReport(now),
    ...placed,
    ...work,
    interestedIds: [actor.id],
    text: body.text,
    gridVersion: location.gridVersion,
    cell: location.pointWgs84 && cellOf(location.pointWgs84),
    photos,
  }
  return { fields, entries }
}

const refused = (code: 'matter_unavailable' | 'invalid_request', path: string, message: string) =>
  new Problem(code, { issues: [{ path, message }] })
