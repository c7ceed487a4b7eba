import * as z from 'zod'
import { everyone } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant } from './values.ts'

/** A stored paper: sealed at rest, read only by who may, at a signed, short-lived address. */
export const AttachmentView = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(['image', 'pdf']),
  bytes: z.number().int(),
  uploadedAt: Instant,
  url: z.string(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

export const attachmentLimits = { bytes: 10 * 1024 * 1024, each: 9 } as const

export const attachments = {
  upload: route({
    method: 'POST',
    path: '/attachments',
    summary: '上传一份证明材料（multipart，字段名 file）：JPEG、PNG、WebP 或 PDF，10 MB 以内；24 小时内未被引用即删除',
    access: everyone,
    limit: { times: 100, seconds: 600 },
    upload: 'file',
    response: AttachmentView,
  }),
  read: route({
    method: 'GET',
    path: '/attachments/:attachmentId',
    summary: '按签名地址读取材料',
    access: 'public',
    params: z.object({ attachmentId: Id }),
    query: z.object({ expires: z.coerce.number().int(), signature: z.string().max(100) }),
    response: z.unknown(),
    file: true,
  }),
}
