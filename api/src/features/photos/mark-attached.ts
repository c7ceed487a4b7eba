import { clock } from '../../platform/clock.ts'
import { Photo } from './photo.model.ts'

/** Something refers to these photos now: the orphan job leaves them. Safe to repeat. */
export const markAttached = async (photoIds: string[]) => {
  if (photoIds.length === 0) return
  await Photo.updateMany({ _id: { $in: photoIds }, attachedAt: null }, { $set: { attachedAt: clock.now() } })
}
