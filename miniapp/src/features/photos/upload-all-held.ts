import { photoBox } from '../../platform/photo-box'
import { forgetUpload, uploadOnce } from './uploads'
import type { HeldPhoto } from './use-photos'

/** Ids in the order shown, sending those the server does not hold yet. */
export const uploadAllHeld = async (photos: HeldPhoto[]) => {
  const photoIds: string[] = []
  for (const { key, photoId } of photos) photoIds.push(photoId ?? (await uploadOnce(key)))
  return photoIds
}

/** Once what they belong to is acknowledged, the device need not keep them. */
export const dropHeld = (photos: HeldPhoto[]) =>
  photos.forEach(({ key }) => {
    forgetUpload(key)
    void photoBox.drop(key)
  })
