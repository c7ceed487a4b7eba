import { photoLimits, type PhotoVariant } from '@huisheng/contract'
import { Types } from 'mongoose'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { StoreUnavailable } from '../../platform/photo-store.errors.ts'
import { photoFiles } from '../../platform/photo-store.ts'
import { decodePhoto } from './decode-photo.ts'
import { oneAtACore } from './one-at-a-core.ts'
import { factsOf, type PhotoFacts } from './photo-facts.ts'
import { photoKey } from './photo-key.ts'
import { Photo } from './photo.model.ts'
import { sealTaken } from './sealed-taken.ts'

/** `taken`: whether place and time of the photo are kept in clear, or sealed. */
type Upload = { bytes: Buffer; ownerId: string; taken?: 'clear' | 'sealed' }

/** Keeps a photo. When this returns, both files and the document would survive a power cut. */
export const storePhoto = async ({ bytes, ownerId, taken = 'clear' }: Upload): Promise<PhotoFacts> => {
  if (bytes.length > photoLimits.bytes) throw new Problem('photo_too_large')
  const { main, thumbnail, takenAt, takenWgs84, ...drawn } = await oneAtACore(() => decodePhoto(bytes))
  const facts = {
    ...drawn,
    ...(taken === 'clear'
      ? { takenAt, takenWgs84 }
      : { takenAt: null, takenWgs84: null, takenSealed: sealTaken({ takenAt, takenWgs84 }) }),
  }
  const _id = new Types.ObjectId()
  const photo = { ...facts, _id, ownerId, bytes: main.length + thumbnail.length, createdAt: clock.now() }
  await Photo.create(photo)
  await putFiles(String(_id), { main, thumbnail })
  await Photo.updateOne({ _id }, { $set: { storedAt: clock.now() } })
  return factsOf({ takenSealed: null, ...photo, ownerId: new Types.ObjectId(ownerId) })
}

/** Gives up only when nothing is being written any more, so that no file appears after the refusal. */
const putFiles = async (photoId: string, files: Record<PhotoVariant, Buffer>) => {
  const puts = await Promise.allSettled([
    photoFiles.store.put(photoKey(photoId, 'main'), files.main),
    photoFiles.store.put(photoKey(photoId, 'thumbnail'), files.thumbnail),
  ])
  const failed = puts.find((put) => put.status === 'rejected')
  if (failed) throw failed.reason instanceof StoreUnavailable ? new Problem('upstream_unavailable') : failed.reason
}
