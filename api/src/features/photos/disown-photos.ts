import { Photo } from './photo.model.ts'

/** Photos of one owner become another’s, without where and when they were taken. Safe to repeat. */
export const disownPhotos = async (photoIds: readonly string[], fromId: string, toId: string) => {
  if (photoIds.length === 0) return
  await Photo.updateMany(
    { _id: { $in: photoIds }, ownerId: fromId },
    { $set: { ownerId: toId, takenAt: null, takenWgs84: null } },
  )
}
