import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { factsOf, type PhotoFacts } from './photo-facts.ts'
import { Photo } from './photo.model.ts'
import { attachableHours } from './photo-lifetime.ts'

/**
 * The owner's photos, in the order asked for, fit to be referred to. Throws `photo_gone` naming each that is not there,
 * not theirs, or so old that the orphan job may be about to take it. Call `markAttached` once the reference is written.
 */
export const attachPhotos = async (ownerId: string, photoIds: string[]): Promise<PhotoFacts[]> => {
  if (photoIds.length === 0) return []
  const oldest = new Date(clock.now().getTime() - attachableHours * 3_600_000)
  const photos = await Photo.find({ _id: { $in: photoIds }, ownerId, storedAt: { $ne: null } }).lean()
  const usable = photos.filter(({ attachedAt, createdAt }) => attachedAt || createdAt > oldest)
  const factsById = new Map(usable.map((photo) => [String(photo._id), factsOf(photo)]))
  const gone = photoIds.flatMap((id, at) => (factsById.has(id) ? [] : [at]))
  if (gone.length > 0)
    throw new Problem('photo_gone', {
      issues: gone.map((at) => ({ path: `photoIds.${at}`, message: '这张照片已失效，请重新上传' })),
    })
  return photoIds.map((id) => factsById.get(id)!)
}
