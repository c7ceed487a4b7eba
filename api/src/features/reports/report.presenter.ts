import type { AreaLevel, ClockView, HistoryEntry, PhotoView, ReportRow, ReportView, Role } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { presentPhoto, signPhotoAddress } from '../photos/present-photo.ts'
import { factsOf } from './facts.ts'
import { isIntact } from './history.ts'
import { actionsFor, type Standing } from './report.machine.ts'
import type { Entry, ReportDocument, ReportPhoto } from './report.fields.ts'
import { actorWords, nextOf, sentenceOf } from './sentences.ts'
import { standingOf } from './standing.ts'

type Named = { id: string; name: string; level: AreaLevel }

const clockView = ({ clock }: ReportDocument, now: Date): ClockView | null =>
  clock && {
    stage: clock.stage,
    startedAt: clock.startedAt.toISOString(),
    amberAt: clock.amberAt.toISOString(),
    dueAt: clock.dueAt.toISOString(),
    colour: now >= clock.dueAt ? 'red' : now >= clock.amberAt ? 'amber' : 'green',
  }

const rowOf = (who: Standing, report: ReportDocument, names: Map<string, Named>): ReportRow => {
  const first = report.photos.find(({ as }) => as === 'before')
  return {
    id: String(report._id),
    number: report.number,
    kind: report.kind,
    matterCode: report.matter.code,
    matterName: report.matter.name,
    className: report.matter.className,
    text: report.text,
    status: report.status,
    placeWords: report.place.words || report.place.address || '',
    gridId: report.gridId ?? null,
    gridName: report.gridName ?? null,
    communityName: report.areaIds.map((id) => names.get(id)).find((area) => area?.level === 'community')?.name ?? null,
    pointWgs84: report.place.pointWgs84 ?? null,
    thumbnailUrl: first ? signPhotoAddress(first.id, 'thumbnail') : null,
    queue: report.queue
      ? { ...report.queue, kind: report.queue.kind as NonNullable<ReportRow['queue']>['kind'] }
      : null,
    claimantName: report.claimantName ?? null,
    clock: clockView(report, who.now),
    submittedAt: report.submittedAt.toISOString(),
    changedAt: report.changedAt.toISOString(),
    mine: String(report.reporterId) === who.id,
  }
}

const namesFor = async (reports: readonly ReportDocument[]) => {
  const refs = await areaRefs([...new Set(reports.flatMap(({ areaIds }) => areaIds))])
  return new Map(refs.map((ref) => [ref.id, ref]))
}

export const presentRows = async (actor: Actor, reports: readonly ReportDocument[]): Promise<ReportRow[]> => {
  const [who, names] = await Promise.all([standingOf(actor), namesFor(reports)])
  return reports.map((report) => rowOf(who, report, names))
}

export const presentReport = async (actor: Actor, report: ReportDocument): Promise<ReportView> => {
  const [who, names] = await Promise.all([standingOf(actor), namesFor([report])])
  const row = rowOf(who, report, names)
  const forStaff = who.role !== 'resident' && !row.mine
  const sealed = report.kind === 'tip_off' && !row.mine
  // Where and when someone stood with a camera concerns those who deal with the case, not those who follow it.
  const withPlace = row.mine || (forStaff && !sealed)
  const photos = new Map(report.photos.map((photo) => [photo.id, viewOf(photo, withPlace)]))
  const shown = (as: ReportPhoto['as']) =>
    report.photos.filter((photo) => photo.as === as).map(({ id }) => photos.get(id)!)
  const followers = report.interestedIds.length - 1
  return {
    ...row,
    workType: report.matter.workType,
    departmentName: report.matter.departmentName,
    afterPhotoRequired: report.matter.afterPhotoRequired,
    place: {
      by: report.place.by,
      words: report.place.words,
      address: report.place.address ?? null,
      doorPlateCode: report.place.doorPlateCode ?? null,
      pointWgs84: report.place.pointWgs84 ?? null,
      accuracyMetres: withPlace ? (report.place.accuracyMetres ?? null) : null,
      why: report.place.why,
    },
    areaPath: report.areaIds.flatMap((id) => names.get(id) ?? []),
    photos: shown('before'),
    afterPhotos: shown('after'),
    outcome: report.outcome ?? null,
    resolutionWords: report.resolutionWords ?? null,
    rating: report.rating
      ? { level: report.rating.level, words: report.rating.words ?? null, at: report.rating.at.toISOString() }
      : null,
    ratingClosesAt: report.ratingClosesAt?.toISOString() ?? null,
    reopenings: report.reopenings,
    followers: report.kind === 'tip_off' ? 0 : followers,
    following: !row.mine && report.interestedIds.includes(who.id),
    reporterName: row.mine ? '我' : sealed ? null : '居民',
    history: report.history.map((entry) => entryView(entry, report, photos, forStaff)),
    historyIntact: forStaff ? isIntact(report.number, report.history) : null,
    next: nextOf(report),
    actions: actionsFor(who, factsOf(report)),
  }
}

const viewOf = (photo: ReportPhoto, withPlace: boolean): PhotoView => presentPhoto(photo, { withPlace })

const entryView = (
  entry: Entry,
  report: ReportDocument,
  photos: Map<string, PhotoView>,
  forStaff: boolean,
): HistoryEntry => ({
  seq: entry.seq,
  action: entry.action,
  at: entry.at.toISOString(),
  byName: forStaff && entry.byName ? entry.byName : actorWords(entry),
  byRole: (entry.byRole as Role | null) ?? null,
  status: entry.status,
  sentence: sentenceOf(entry, report),
  words: entry.words ?? null,
  photos: entry.photoIds.flatMap((id) => photos.get(id) ?? []),
  queueName: entry.queueName ?? null,
  why: forStaff && entry.action !== 'rate' ? (entry.why ?? null) : null,
})
