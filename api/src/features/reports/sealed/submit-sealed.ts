import type { HoldReason, MatterView, PlaceInput } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { log } from '../../../platform/log.ts'
import { areaRefs } from '../../areas/area-refs.ts'
import { locate } from '../../areas/locate.ts'
import { findMatter, listMatters } from '../../catalogue/find-matter.ts'
import { usablePhotos } from '../../photos/usable-photos.ts'
import { cellOf } from '../cell.ts'
import { fileAndRoute, waitAtDesk, type Placed } from '../first-steps.ts'
import { freshReport } from '../fresh-report.ts'
import { insertReport, type Composed } from '../insert-report.ts'
import type { ReportDocument, ReportPhoto } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { snapshotMatter } from '../snapshot-matter.ts'
import { blurPlace } from './blur-place.ts'
import { excludedStaff } from './excluded-staff.ts'
import { namedInWords } from './named-in-words.ts'
import { saysSomething } from './says-something.ts'

export type SealedSubmission = {
  matterCode: string
  text: string
  place: PlaceInput
  photoIds: string[]
  /** Under whom they were uploaded, where that is another pseudonym. */
  photoOwnerId?: string
  about: { staffIds: string[]; words: string } | null
}

/** What the form itself would not have sent. Everything else that goes wrong holds a tip-off, and never refuses it. */
export const demandWellFormed = async ({ matterCode, photoIds }: SealedSubmission) => {
  const matter = await matterOf(matterCode)
  if (photoIds.length < matter.photosAtLeast)
    throw badField('photoIds', `这个事项至少需要 ${matter.photosAtLeast} 张照片`)
}

/** Retired ones too. */
const matterOf = async (code: string): Promise<MatterView> => {
  const matter = (await findMatter(code)) ?? (await listMatters()).find((each) => each.code === code)
  if (matter) return matter
  throw new Problem('matter_unavailable', { issues: [{ path: 'matterCode', message: '找不到这个事项，请重新选择' }] })
}

/**
 * The sealed way in: whoever submits is a pseudonym, and what would lead to them is left out. Never dropped: with a photo
 * gone, a matter retired, routing failing or words that say nothing it waits at the desk for a person.
 */
export const submitSealed = async (tipster: Actor, body: SealedSubmission): Promise<ReportDocument> => {
  const key = { reporterId: tipster.id, submissionId: tipster.id }
  const made = await Report.findOne(key).lean<ReportDocument>()
  return made ?? insertReport(key, await compose(tipster, body, clock.now()))
}

const compose = async (tipster: Actor, body: SealedSubmission, now: Date): Promise<Composed> => {
  const place = body.place.by === 'pin' ? { ...body.place, accuracyMetres: null } : body.place
  const about = body.about && { ...body.about, staffIds: await namedIn(body.about) }
  const [matter, location, usable, excludedIds] = await Promise.all([
    matterOf(body.matterCode),
    locate(place, now),
    usablePhotos(body.photoOwnerId ?? tipster.id, body.photoIds),
    about ? excludedStaff(about.staffIds) : [],
  ])
  const photos = body.photoIds.flatMap((id): ReportPhoto[] => {
    const photo = usable.get(id)
    return photo ? [{ ...photo, takenAt: null, takenWgs84: null, as: 'before' }] : []
  })
  const heldFor = [
    ...(photos.length < body.photoIds.length ? ['photo_gone' as const] : []),
    ...(matter.published && matter.kinds.includes('tip_off') ? [] : ['matter_unavailable' as const]),
    ...(saysSomething(body.text) ? [] : ['content_check' as const]),
  ]
  const [grid] = location.gridId && !about ? await areaRefs([location.gridId]) : []
  const blurred = blurPlace(place, location)
  const placed: Placed = {
    kind: 'tip_off',
    matter: snapshotMatter(matter),
    place: blurred,
    // Around the staff it tells of: nobody below the district sees it lie in their area.
    areaIds: about ? location.areaIds.slice(0, 1) : location.areaIds,
    gridId: about ? null : location.gridId,
    gridName: grid?.name ?? null,
    sealed: { heldFor, about },
    excludedIds,
  }
  const submission = { reporterId: tipster.id, photoIds: photos.map(({ id }) => id), at: now }
  const { entries, ...work } = await firstWork(placed, submission, matter.fileAutomatically)
  const fields = {
    ...freshReport(now),
    ...placed,
    ...work,
    interestedIds: [tipster.id],
    text: body.text,
    gridVersion: placed.gridId ? location.gridVersion : null,
    cell: blurred.pointWgs84 && cellOf(blurred.pointWgs84),
    photos,
  }
  return { fields, entries }
}

const namedIn = async ({ staffIds, words }: NonNullable<SealedSubmission['about']>) => [
  ...new Set([...staffIds, ...(await namedInWords(words))]),
]

type Submission = Parameters<typeof waitAtDesk>[1]

const firstWork = async (placed: Placed, submission: Submission, fileAutomatically: boolean) => {
  const { sealed } = placed
  if (sealed!.heldFor.length > 0 || !fileAutomatically) return { sealed, ...(await waitAtDesk(placed, submission)) }
  try {
    return { sealed, ...(await fileAndRoute(placed, submission)) }
  } catch (error) {
    log.error({ err: error }, 'a tip-off could not be routed and is held')
    const heldFor: HoldReason[] = ['routing_failed']
    return { sealed: { ...sealed!, heldFor }, ...(await waitAtDesk(placed, submission)) }
  }
}
