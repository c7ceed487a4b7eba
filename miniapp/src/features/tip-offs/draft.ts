import type { DocumentKind, MatterView, TipOffMode, TipsterStanding } from '@huisheng/contract'
import { newSecretId } from '../../platform/secret-id'
import { newUuid } from '../../platform/uuid'
import type { DraftPlace } from '../drafts/draft'
import type { HeldPhoto } from '../photos/use-photos'

/** As typed: empty words stand for what is not filled in. */
export type DraftPerson = {
  key: string
  name: string
  documentKind: DocumentKind
  documentNumber: string
  phone: string
}

/** A member of staff, with the title that was read. */
export type DraftStaff = { id: string; title: string }

/**
 * A tip-off not yet acknowledged. `id` is the secret of its sending: however often it is sent, it makes one tip-off.
 * Its photos go up under another, `uploadId`, for that one stands in addresses.
 */
export type TipOffDraft = {
  id: string
  uploadId: string
  mode: TipOffMode
  /** Whose account it was written under; nobody's where it is anonymous. */
  ownerId: string | null
  matterCode: string
  matterName: string
  photosAtLeast: number
  text: string
  place: DraftPlace
  photos: HeldPhoto[]
  /** The members of staff it is about, in words; null where it is about none. */
  about: string | null
  /** Those of them who were picked from the card of a grid. */
  aboutStaff: DraftStaff[]
  standing: TipsterStanding
  persons: DraftPerson[]
  savedAt: string
}

export const newPerson = (): DraftPerson => ({
  key: newUuid(),
  name: '',
  documentKind: 'resident_id',
  documentNumber: '',
  phone: '',
})

export const newTipOffDraft = async (mode: TipOffMode): Promise<TipOffDraft> => ({
  id: await newSecretId(),
  uploadId: await newSecretId(),
  mode,
  ownerId: null,
  matterCode: '',
  matterName: '',
  photosAtLeast: 0,
  text: '',
  place: { pin: null, accuracyMetres: null, plate: null, words: '' },
  photos: [],
  about: null,
  aboutStaff: [],
  standing: 'outsider',
  persons: [],
  savedAt: new Date().toISOString(),
})

/** The same tip-off another way. An anonymous one keeps nothing of who writes it. */
export const inMode = (draft: TipOffDraft, mode: TipOffMode): TipOffDraft =>
  mode === 'anonymous' ? { ...draft, mode, ownerId: null, persons: [] } : { ...draft, mode }

const written = (person: DraftPerson) => Boolean(person.name || person.documentNumber || person.phone)

export const isBlankTipOff = ({ matterCode, text, place, photos, about, aboutStaff, persons }: TipOffDraft) =>
  !matterCode &&
  !text.trim() &&
  photos.length === 0 &&
  !place.pin &&
  !place.plate &&
  !place.words.trim() &&
  !about?.trim() &&
  aboutStaff.length === 0 &&
  !persons.some(written)

export const aboutMatter = ({ code, name, photosAtLeast }: MatterView) => ({
  matterCode: code,
  matterName: name,
  photosAtLeast,
})
