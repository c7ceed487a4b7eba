import { uploadOnce } from './uploads'
import type { HeldPhoto } from './use-photos'

/** Ids in the order shown, sending those the server does not hold yet. */
export const uploadAllHeld = async (photos: HeldPhoto[]) => {
  const photoIds: string[] = []
  for (const { key, photoId } of photos) photoIds.push(photoId ?? (await uploadOnce(key)))
  return photoIds
}
