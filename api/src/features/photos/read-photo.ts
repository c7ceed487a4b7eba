import type { FileAnswer } from '../../http/mount.ts'
import { Problem } from '../../http/problem.ts'
import { StoreUnavailable } from '../../platform/photo-store.errors.ts'
import { photoFiles } from '../../platform/photo-store.ts'
import { secondsLeft, type SignedAddress } from './photo-address.ts'
import { photoKey } from './photo-key.ts'

/** The file behind a signed address. The signature is the permission; no query. */
export const readPhoto = async (address: SignedAddress): Promise<FileAnswer> => {
  const { photoId, variant } = address
  const cacheSeconds = secondsLeft(address)
  if (cacheSeconds === null) throw new Problem('link_expired')
  const bytes = await getFile(photoKey(photoId, variant))
  if (!bytes) throw new Problem('not_found')
  return { type: 'image/jpeg', bytes, cacheSeconds, etag: `${photoId}-${variant}` }
}

const getFile = async (key: string) => {
  try {
    return await photoFiles.store.get(key)
  } catch (error) {
    throw error instanceof StoreUnavailable ? new Problem('upstream_unavailable') : error
  }
}
