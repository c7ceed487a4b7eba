import { Problem } from '../../http/problem.ts'
import type { PhotoFacts } from './photo-facts.ts'
import { usablePhotos } from './usable-photos.ts'

/**
 * The owner's photos, in the order asked for, fit to be referred to. Throws `photo_gone` naming each that is not there,
 * not theirs, or so old that the orphan job may be about to take it. Call `markAttached` once the reference is written.
 */
export const attachPhotos = async (ownerId: string, photoIds: string[]): Promise<PhotoFacts[]> => {
  const factsById = await usablePhotos(ownerId, photoIds)
  const gone = photoIds.flatMap((id, at) => (factsById.has(id) ? [] : [at]))
  if (gone.length > 0)
    throw new Problem('photo_gone', {
      issues: gone.map((at) => ({ path: `photoIds.${at}`, message: '这张照片已失效，请重新上传' })),
    })
  return photoIds.map((id) => factsById.get(id)!)
}
