import { SubmitAnonymousTipOff, SubmitTipOff } from '@huisheng/contract'
import { placeInput } from '../../../features/drafts/draft'
import type { DraftPerson, TipOffDraft } from '../../../features/tip-offs/draft'
import { thisDevice } from '../../../state/device'

export type Issues = Record<string, string>

const shared = (draft: TipOffDraft, photoIds: string[]) => ({
  submissionId: draft.id,
  uploadId: draft.uploadId,
  matterCode: draft.matterCode,
  text: draft.text,
  place: placeInput(draft.place),
  photoIds,
  about: draft.about === null ? null : { staffIds: draft.aboutStaff.map(({ id }) => id), words: draft.about },
  standing: draft.standing,
})
const personOf = ({ name, documentKind, documentNumber, phone }: DraftPerson) => ({
  name,
  documentKind,
  documentNumber,
  phone,
})

/** Nothing in it says who, which account or which device. */
export const anonymousOf = shared

export const signedOf = (draft: TipOffDraft, photoIds: string[]) => {
  const body = { ...shared(draft, photoIds), deviceId: thisDevice().id }
  return draft.mode === 'real_name'
    ? { ...body, mode: 'real_name' as const, persons: draft.persons.map(personOf) }
    : { ...body, mode: 'bound' as const }
}

const checked = (draft: TipOffDraft) =>
  draft.mode === 'anonymous'
    ? SubmitAnonymousTipOff.safeParse(anonymousOf(draft, []))
    : SubmitTipOff.safeParse(signedOf(draft, []))

/** What is still missing, by field, in the contract's own words; empty when it may go out. */
export const issuesOf = (draft: TipOffDraft): Issues => {
  const found = (checked(draft).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])
  const unnamed = draft.aboutStaff.length === 0 && draft.about !== null && draft.about.trim().length < 2
  const about = unnamed ? { about: '请点选或写明是哪位工作人员' } : {}
  const photos =
    draft.photos.length < draft.photosAtLeast ? { photoIds: `这类事项至少要 ${draft.photosAtLeast} 张照片` } : {}
  return { ...about, ...photos, ...Object.fromEntries(found) }
}
