import { dropStored, readStored, writeStored } from '../../platform/storage'
import { currentSession, onSessionChange, onSignOut } from '../../state/session'
import { createStore, useStore } from '../../state/store'
import { dropAttachments } from '../attachments/upload-all-attachments'
import type { DeclarationDraft } from './draft'

const key = 'declaration-drafts'
const store = createStore<DeclarationDraft[]>(readStored<DeclarationDraft[]>(key) ?? [])

/** Another tab may have sent or changed some: what is stored counts. */
const changeAll = (change: (drafts: DeclarationDraft[]) => DeclarationDraft[]) => {
  const next = change(readStored<DeclarationDraft[]>(key) ?? [])
  if (next.length > 0) writeStored(key, next)
  else dropStored(key)
  store.write(next)
}

export const useDeclarationDrafts = () => useStore(store)
export const readDeclarationDrafts = () => readStored<DeclarationDraft[]>(key) ?? []

export const saveDeclarationDraft = (draft: DeclarationDraft) => {
  const saved = { ...draft, savedAt: new Date().toISOString() }
  changeAll((drafts) => [saved, ...drafts.filter(({ id }) => id !== draft.id)])
}

/** With its papers: once the server has it, the person throws it away, or it is not theirs. */
const dropWhere = (gone: (draft: DeclarationDraft) => boolean) => {
  const dropped = readDeclarationDrafts().filter(gone)
  if (dropped.length === 0) return
  dropped.forEach(({ attachments }) => dropAttachments(attachments))
  changeAll((drafts) => drafts.filter((draft) => !gone(draft)))
}
export const dropDeclarationDraft = (draftId: string) => dropWhere(({ id }) => id === draftId)

/**
 * Drafts carry document numbers: signing out clears them, and so does another person signing in. A session that
 * merely ran out keeps them for when the same person is back.
 */
export const guardDeclarationDrafts = () => {
  onSignOut(() => dropWhere(() => true))
  onSessionChange(() => {
    const me = currentSession()?.me
    if (me) dropWhere(({ filerId }) => filerId !== me.id)
  })
}
