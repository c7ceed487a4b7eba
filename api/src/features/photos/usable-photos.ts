import { clock } from '../../platform/clock.ts'
import { factsOf, type PhotoFacts } from './photo-facts.ts'
import { Photo } from './photo.model.ts'
import { attachableHours } from './photo-lifetime.ts'

/** The owner's photos that are fit to be referred to, by id; the others are not there, not theirs, or about to go. */
export const usablePhotos = async (ownerId: string, photoIds: readonly string[]): Promise<Map<string, PhotoFacts>> => {
  if (photoIds.length === 0) return new Map()
  const oldest = new Date(clock.now().getTime() - attachableHours * 3_600_000)
  const photos = await Photo.find({ _id: { $in: photoIds }, ownerId, storedAt: { $ne: null } }).lean()
  const usable = photos.filter(({ attachedAt, createdAt }) => attachedAt || createdAt > oldest)
  return new Map(usable.map((photo) => [String(photo._id), factsOf(photo)]))
}
