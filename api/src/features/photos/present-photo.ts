import type { PhotoView, PointWgs84 } from '@huisheng/contract'
import { signPhotoAddress } from './photo-address.ts'

export { signPhotoAddress }

/** `withPlace`: whether this reader may know where and when the photo was taken. */
type Options = { withPlace: boolean }

/** The facts of a photo, as kept by whoever refers to it. */
type Presentable = {
  id: string
  width: number
  height: number
  takenAt?: Date | null
  takenWgs84?: PointWgs84 | null
}

export const presentPhoto = (photo: Presentable, { withPlace }: Options): PhotoView => ({
  id: photo.id,
  width: photo.width,
  height: photo.height,
  mainUrl: signPhotoAddress(photo.id, 'main'),
  thumbnailUrl: signPhotoAddress(photo.id, 'thumbnail'),
  takenAt: withPlace && photo.takenAt ? photo.takenAt.toISOString() : null,
  takenWgs84: (withPlace && photo.takenWgs84) || null,
})
