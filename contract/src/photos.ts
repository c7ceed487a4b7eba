import * as z from 'zod'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant, PointWgs84 } from './values.ts'

export const PhotoVariant = z.enum(['main', 'thumbnail'])
export type PhotoVariant = z.infer<typeof PhotoVariant>

/** A stored photo: upright, without metadata. The addresses are signed and short-lived, relative to the site. */
export const PhotoView = z.object({
  id: Id,
  width: z.number().int(),
  height: z.number().int(),
  mainUrl: z.string(),
  thumbnailUrl: z.string(),
  /** From EXIF, read before it was stripped; null where the file carried none or it may not be shown. */
  takenAt: Instant.nullable(),
  takenWgs84: PointWgs84.nullable(),
})
export type PhotoView = z.infer<typeof PhotoView>

export const photoLimits = { bytes: 20 * 1024 * 1024, pixels: 60_000_000, perReport: 9 } as const

export const photos = {
  upload: route({
    method: 'POST',
    path: '/photos',
    summary: '上传一张照片（multipart，字段名 photo）；未被上报件引用的照片 24 小时后删除',
    access: everyone,
    limit: { times: 200, seconds: 600 },
    upload: 'photo',
    response: PhotoView,
  }),
  read: route({
    method: 'GET',
    path: '/photos/:photoId/:variant',
    summary: '按签名地址读取照片',
    access: 'public',
    params: z.object({ photoId: Id, variant: PhotoVariant }),
    query: z.object({ expires: z.coerce.number().int(), signature: z.string().max(100) }),
    response: z.unknown(),
    file: true,
  }),
}
