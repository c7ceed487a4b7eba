import { Problem } from '../../http/problem.ts'
import { openBytes, sealBytes } from '../../platform/personal.ts'
import { StoreUnavailable } from '../../platform/photo-store.errors.ts'
import { photoFiles } from '../../platform/photo-store.ts'

export const fileUse = 'attachment'

/** Beside the photos, below a prefix of its own: 4,096 folders, filled evenly by the counting end of the id. */
const keyOf = (id: string) => `attachments/${id.slice(-3)}/${id}.sealed`

export const putSealed = (id: string, sealed: Buffer) => photoFiles.store.put(keyOf(id), sealed)
export const getSealed = (id: string) => photoFiles.store.get(keyOf(id))
export const removeFile = (id: string) => photoFiles.store.remove(keyOf(id))

export const putFile = (id: string, bytes: Buffer) => orUnavailable(putSealed(id, sealBytes(fileUse, bytes)))

/** Null where there is none. Throws where the key it lies under is missing. */
export const getFile = async (id: string) => {
  const sealed = await orUnavailable(getSealed(id))
  return sealed && openBytes(fileUse, sealed)
}

const orUnavailable = async <T>(work: Promise<T>) => {
  try {
    return await work
  } catch (error) {
    throw error instanceof StoreUnavailable ? new Problem('upstream_unavailable') : error
  }
}
