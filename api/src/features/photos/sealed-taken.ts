import type { PointWgs84 } from '@huisheng/contract'
import { vaultSealing } from '../../platform/vault-sealing.ts'
import { Photo, takenUse } from './photo.model.ts'

export type Taken = { photoId: string; takenAt: Date | null; takenWgs84: PointWgs84 | null }
type Facts = Omit<Taken, 'photoId'>

export const sealTaken = ({ takenAt, takenWgs84 }: Facts): string | null =>
  takenAt || takenWgs84 ? vaultSealing.seal(takenUse, JSON.stringify({ takenAt, takenWgs84 })) : null

/** Where and when these photos were taken, as far as it was sealed with them. */
export const openTaken = async (ownerId: string, photoIds: readonly string[]): Promise<Taken[]> => {
  if (photoIds.length === 0) return []
  const photos = await Photo.find({ _id: { $in: photoIds }, ownerId, takenSealed: { $ne: null } }).lean()
  return photos.map(({ _id, takenSealed }) => {
    const { takenAt, takenWgs84 } = JSON.parse(vaultSealing.open(takenUse, takenSealed!)) as {
      takenAt: string | null
      takenWgs84: PointWgs84 | null
    }
    return { photoId: String(_id), takenAt: takenAt ? new Date(takenAt) : null, takenWgs84 }
  })
}

/** It has been kept where it belongs, or is of no use: nothing of it stays with the photos. */
export const forgetTaken = async (ownerId: string, photoIds: readonly string[]) => {
  if (photoIds.length === 0) return
  await Photo.updateMany({ _id: { $in: photoIds }, ownerId }, { $set: { takenSealed: null } })
}
