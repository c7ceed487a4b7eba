import { openBytes, sealBytes } from '../../platform/personal.ts'
import { photoFiles } from '../../platform/photo-store.ts'

const use = 'filing'
const keyOf = (filingId: string) => `filings/${filingId}.sealed`

/** The uploaded file, sealed. */
export const keepSheet = (filingId: string, bytes: Buffer) =>
  photoFiles.store.put(keyOf(filingId), sealBytes(use, bytes))

export const readSheetFile = async (filingId: string) => {
  const sealed = await photoFiles.store.get(keyOf(filingId))
  return sealed && openBytes(use, sealed)
}

export const removeSheet = (filingId: string) => photoFiles.store.remove(keyOf(filingId))
