import busboy from 'busboy'
import type { Context } from 'koa'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from './problem.ts'

/** The one file part named `field`, in memory, refused as soon as it passes `limit` bytes. */
export const readUpload = async (ctx: Context, field: string, limit: number): Promise<Buffer> => {
  if (!ctx.is('multipart/form-data')) throw new Problem('malformed_body')
  if (Number(ctx.get('Content-Length')) > limit + 16_384) throw await tooLarge(ctx)
  const chunks: Buffer[] = []
  let cut = false
  try {
    const form = busboy({
      headers: ctx.req.headers,
      limits: { files: 1, fileSize: limit, fields: 10, fieldSize: 1024 },
    })
    form.on('file', (name: string, file: Readable & { truncated?: boolean }) => {
      if (name === field) file.on('data', (chunk: Buffer) => chunks.push(chunk))
      else file.resume()
      file.on('limit', () => {
        cut = true
        chunks.length = 0
      })
    })
    await pipeline(ctx.req, form)
  } catch {
    throw new Problem('malformed_body')
  }
  if (cut) throw await tooLarge(ctx)
  if (chunks.length === 0) throw new Problem('invalid_request', { issues: [{ path: field, message: '没有收到照片' }] })
  return Buffer.concat(chunks)
}

/** Reads no further; the connection closes after the answer so the rest is never taken in. */
const tooLarge = async (ctx: Context) => {
  ctx.set('Connection', 'close')
  ctx.req.resume()
  return new Problem('photo_too_large')
}
