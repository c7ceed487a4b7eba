import type { ProblemCode } from '@huisheng/contract'
import busboy, { type FileInfo } from 'busboy'
import type { Context } from 'koa'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { badField, Problem } from './problem.ts'

export type Upload = { field: string; mostBytes: number; tooLarge: ProblemCode }

/** The one file part named `field` and its name, in memory, refused as soon as it passes `mostBytes`. */
export const readUpload = async (ctx: Context, { field, mostBytes, tooLarge }: Upload) => {
  if (!ctx.is('multipart/form-data')) throw new Problem('malformed_body')
  if (Number(ctx.get('Content-Length')) > mostBytes + 16_384) throw refuse(ctx, tooLarge)
  const chunks: Buffer[] = []
  let uploadName = ''
  let cut = false
  try {
    const form = busboy({
      headers: ctx.req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: mostBytes, fields: 10, fieldSize: 1024 },
    })
    form.on('file', (name: string, file: Readable, { filename }: FileInfo) => {
      if (name === field) {
        uploadName = plainName(filename)
        file.on('data', (chunk: Buffer) => chunks.push(chunk))
      } else file.resume()
      file.on('limit', () => {
        cut = true
        chunks.length = 0
      })
    })
    await pipeline(ctx.req, form)
  } catch {
    throw new Problem('malformed_body')
  }
  if (cut) throw refuse(ctx, tooLarge)
  if (chunks.length === 0) throw badField(field, field === 'photo' ? '没有收到照片' : '没有收到文件')
  return { upload: Buffer.concat(chunks), uploadName }
}

/** A file name without its folders and without characters that do not show. */
const plainName = (name = '') =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .slice(-100)
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')
    .trim()

/** Reads no further; the connection closes after the answer so the rest is never taken in. */
const refuse = (ctx: Context, code: ProblemCode) => {
  ctx.set('Connection', 'close')
  ctx.req.resume()
  return new Problem(code)
}
