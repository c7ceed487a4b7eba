import { photoBox } from '../../platform/photo-box'
import { dropStored, readStored, writeStored } from '../../platform/storage'
import { currentSession, onSessionChange, onSignOut } from '../../state/session'
import { createStore, useStore } from '../../state/store'
import type { TipOffDraft } from './draft'

const key = 'tip-off-drafts'
const store = createStore<TipOffDraft[]>(readStored<TipOffDraft[]>(key) ?? [])

/** Another tab may have sent or changed some: what is stored counts. */
const changeAll = (change: (drafts: TipOffDraft[]) => TipOffDraft[]) => {
  const next = change(readTipOffDrafts())
  if (next.length > 0) writeStored(key, next)
  else dropStored(key)
  store.write(next)
}

export const useTipOffDrafts = () => useStore(store)
export const readTipOffDrafts = () => readStored<TipOffDraft[]>(key) ?? []

export const saveTipOffDraft = (draft: TipOffDraft) => {
  const saved = { ...draft, savedAt: new Date().toISOString() }
  changeAll((drafts) => [saved, ...drafts.filter(({ id }) => id !== draft.id)])
}

/** With its photos: once the server has it, or the person wants no trace of it. */
export const dropTipOffDraft = (draftId: string) => dropWhere(({ id }) => id === draftId)
const dropWhere = (gone: (draft: TipOffDraft) => boolean) => {
  const dropped = readTipOffDrafts().filter(gone)
  if (dropped.length === 0) return
  dropped.forEach(({ photos }) => photos.forEach(({ key: photo }) => void photoBox.drop(photo)))
  changeAll((drafts) => drafts.filter((draft) => !gone(draft)))
}

/** Those of an account go when its person signs out, or another signs in: they say who wrote them. */
export const guardTipOffDrafts = () => {
  onSignOut(() => dropWhere(({ ownerId }) => ownerId !== null))
  onSessionChange(() => {
    const me = currentSession()?.me
    if (me) dropWhere(({ ownerId }) => ownerId !== null && ownerId !== me.id)
  })
}
