import { Photo } from './photo.model.ts'

/** Nothing refers to these photos any more: from now on nobody can, and the orphan job removes their files. Safe to repeat. */
export const releasePhotos = async (photoIds: string[]) => {
  if (photoIds.length === 0) return
  await Photo.updateMany({ _id: { $in: photoIds } }, { $set: { attachedAt: null, storedAt: null } })
}
