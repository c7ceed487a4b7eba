import {
  SubmitReport,
  type MatterView,
  type Pin,
  type PlaceInput,
  type PointWgs84,
  type SubmitReportInput,
} from '@huisheng/contract'
import { newUuid } from '../../platform/uuid'
import type { HeldPhoto } from '../photos/use-photos'

export type DraftPlace = {
  pin: Pin | null
  accuracyMetres: number | null
  plate: { code: string; address: string; pointWgs84: PointWgs84 | null } | null
  words: string
}

/** Tip-offs have drafts of their own. */
export type DraftKind = SubmitReport['kind']

/** A report not yet acknowledged. Its id is the submission's: however often it is sent, it makes one report. */
export type Draft = {
  id: string
  kind: DraftKind
  matterCode: string
  matterName: string
  photosAtLeast: number
  text: string
  place: DraftPlace
  photos: HeldPhoto[]
  /** editing: being written; waiting: goes out by itself; refused: the server said no and the person must look. */
  state: 'editing' | 'waiting' | 'refused'
  /** Who sends it; another person on this device does not send it for them. */
  reporterId: string | null
  problem: string | null
  issues: Record<string, string>
  savedAt: string
}

export const newDraft = (kind: DraftKind): Draft => ({
  id: newUuid(),
  kind,
  matterCode: '',
  matterName: '',
  photosAtLeast: 0,
  text: '',
  place: { pin: null, accuracyMetres: null, plate: null, words: '' },
  photos: [],
  state: 'editing',
  reporterId: null,
  problem: null,
  issues: {},
  savedAt: new Date().toISOString(),
})

export const isBlank = ({ matterCode, text, place, photos }: Draft) =>
  !matterCode && !text.trim() && photos.length === 0 && !place.pin && !place.plate && !place.words.trim()

export const placeInput = ({ pin, accuracyMetres, plate, words }: DraftPlace): PlaceInput => {
  if (plate) return { by: 'door_plate', code: plate.code, words }
  if (pin) return { by: 'pin', ...pin, accuracyMetres, words }
  return { by: 'words', words }
}

export const submissionOf = (draft: Draft, photoIds: string[]): SubmitReportInput => ({
  submissionId: draft.id,
  kind: draft.kind,
  matterCode: draft.matterCode,
  text: draft.text,
  place: placeInput(draft.place),
  photoIds,
})

/** What is still missing, by field, in the contract's own words; empty when it may go out. */
export const issuesOf = (draft: Draft): Record<string, string> => {
  const checked = SubmitReport.safeParse(submissionOf(draft, []))
  const found = (checked.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
  const photos =
    draft.photos.length < draft.photosAtLeast ? { photoIds: `这类事项至少要 ${draft.photosAtLeast} 张照片` } : {}
  return { ...photos, ...Object.fromEntries(found) }
}

const openKinds = ({ kinds }: MatterView) => kinds.filter((kind) => kind !== 'tip_off')

/** Choosing a matter also settles the kind where the matter is not for the one chosen. */
export const withMatter = (draft: Draft, matter: MatterView): Draft => ({
  ...draft,
  matterCode: matter.code,
  matterName: matter.name,
  photosAtLeast: matter.photosAtLeast,
  kind: matter.kinds.includes(draft.kind) ? draft.kind : (openKinds(matter)[0] ?? draft.kind),
})
