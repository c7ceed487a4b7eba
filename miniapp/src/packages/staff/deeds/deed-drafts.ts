import { photoBox } from '../../../platform/photo-box'
import { readStored, writeStored } from '../../../platform/storage'
import { forgetUpload } from '../../../features/photos/uploads'
import type { Deed } from './deed'
import type { DeedDraft } from './deed-draft'

type Kept = DeedDraft & { savedAt: number }
const key = 'deeds'
const keptMs = 14 * 86_400_000

const readAll = () => readStored<Record<string, Kept>>(key) ?? {}

/** One draft for each person, report and deed. */
export const draftIdOf = (personId: string, reportId: string, deed: Deed) => `${personId}/${reportId}/${deed}`

const throwAway = (draft: DeedDraft) => {
  for (const photo of draft.photos) {
    forgetUpload(photo.key)
    void photoBox.drop(photo.key)
  }
}

export const readDeedDraft = (id: string): DeedDraft | null => readAll()[id] ?? null

export const saveDeedDraft = (id: string, draft: DeedDraft) => {
  const now = Date.now()
  const kept = Object.entries(readAll()).filter(([other, { savedAt }]) => other !== id && now - savedAt < keptMs)
  writeStored(key, { ...Object.fromEntries(kept), [id]: { ...draft, savedAt: now } })
}

/** With its photos: once the server has it, or the person begins anew. */
export const dropDeedDraft = (id: string) => {
  const { [id]: gone, ...others } = readAll()
  if (!gone) return
  throwAway(gone)
  writeStored(key, others)
}
