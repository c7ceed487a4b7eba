import type { PointWgs84 } from '@huisheng/contract'
import type { PhotoRecord } from './photo.model.ts'

/** What other features may know of a photo. */
export type PhotoFacts = {
  id: string
  width: number
  height: number
  takenAt: Date | null
  takenWgs84: PointWgs84 | null
  /** 64 bits in hexadecimal; near equal for pictures that look the same. */
  dHash: string
}

export const factsOf = (photo: PhotoRecord): PhotoFacts => ({
  id: String(photo._id),
  width: photo.width,
  height: photo.height,
  takenAt: photo.takenAt ?? null,
  takenWgs84: (photo.takenWgs84 as PointWgs84 | null | undefined) ?? null,
  dHash: photo.dHash,
})
