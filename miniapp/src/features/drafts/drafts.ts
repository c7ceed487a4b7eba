import type { ReportKind } from '@huisheng/contract'
import { photoBox } from '../../platform/photo-box'
import { readStored, writeStored } from '../../platform/storage'
import { createStore, useStore } from '../../state/store'
import { forgetUpload } from '../photos/uploads'
import type { Draft } from './draft'

const key = 'drafts'
const store = createStore<Draft[]>(readStored<Draft[]>(key) ?? [])

/** Another tab may have sent or changed some: what is stored counts. */
const changeAll = (change: (drafts: Draft[]) => Draft[]) => {
  const next = change(readStored<Draft[]>(key) ?? [])
  writeStored(key, next)
  store.write(next)
}

export const useDrafts = () => useStore(store)
export const readDrafts = () => readStored<Draft[]>(key) ?? []
export const readDraft = (id: string) => readDrafts().find((draft) => draft.id === id) ?? null

export const saveDraft = (draft: Draft) => {
  const saved = { ...draft, savedAt: new Date().toISOString() }
  changeAll((drafts) => [saved, ...drafts.filter(({ id }) => id !== draft.id)])
}
export const changeDraft = (id: string, change: (draft: Draft) => Draft) =>
  changeAll((drafts) => drafts.map((draft) => (draft.id === id ? change(draft) : draft)))

/** Tip-offs begun here before they had a way of their own. */
export const tipOffsBegunHere = () =>
  (readStored<(Omit<Draft, 'kind'> & { kind: ReportKind })[]>(key) ?? []).filter(({ kind }) => kind === 'tip_off')
/** Without its photos, which something else holds now. */
export const handOverDraft = (id: string) => changeAll((drafts) => drafts.filter((draft) => draft.id !== id))

/** With its photos: only once the server has it, or the person throws it away. */
export const dropDraft = (id: string) => {
  for (const photo of readDraft(id)?.photos ?? []) {
    forgetUpload(photo.key)
    void photoBox.drop(photo.key)
  }
  handOverDraft(id)
}
