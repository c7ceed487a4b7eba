import { photoBox } from '../../platform/photo-box'
import type { Uploads } from '../uploads'
import { accountPhotos } from './uploads'
import type { HeldPhoto } from './use-photos'

/** Ids in the order shown, sending those the server does not hold yet. */
export const uploadAllHeld = async (photos: HeldPhoto[], way: Uploads = accountPhotos) => {
  const photoIds: string[] = []
  for (const { key, photoId } of photos) photoIds.push(photoId ?? (await way.uploadOnce(key)))
  return photoIds
}

/** Once what they belong to is acknowledged, the device need not keep them. */
export const dropHeld = (photos: HeldPhoto[], way: Uploads = accountPhotos) =>
  photos.forEach(({ key }) => {
    way.forgetUpload(key)
    void photoBox.drop(key)
  })
