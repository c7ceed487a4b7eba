import type { Actor } from '../../http/actor.ts'
import { attachPhotos } from '../photos/attach-photos.ts'
import type { ReportPhoto } from './report.fields.ts'

/** The facts of photos this person uploaded, to be kept in the report. Throws `photo_gone` naming the one that is missing. */
export const photosFor = async (actor: Actor, photoIds: string[], as: ReportPhoto['as']): Promise<ReportPhoto[]> => {
  if (photoIds.length === 0) return []
  const photos = await attachPhotos(actor.id, photoIds)
  return photos.map((photo) => ({ ...photo, as }))
}
