import type Router from '@koa/router'
import { attachmentLimits, photoLimits, type Parsed, type Route, type Routes } from '@huisheng/contract'
import type { Context } from 'koa'
import type * as z from 'zod'
import type { Actor } from './actor.ts'
import { admit, recordingRefusals } from './admit.ts'
import { Problem } from './problem.ts'
import { bodyReader } from './read-body.ts'
import { readUpload, type Upload } from './read-upload.ts'

/**
 * What a file route answers. `etag` and a lifetime for what never changes. With a `name` it is saved, not shown; `shown`
 * opens it all the same, and without any right: for files that people hand in.
 */
export type FileAnswer = {
  type: string
  bytes: Buffer
  cacheSeconds?: number
  etag?: string
  name?: string
  shown?: true
}

type ActorFor<R extends Route> = R['access'] extends 'public' ? undefined : Actor
type UploadFor<R extends Route> = R extends { upload: string } ? { upload: Buffer; uploadName: string } : unknown
type Answer<R extends Route> = R extends { file: true } ? FileAnswer : z.input<R['response']>
type Handler<R extends Route> = (
  input: Parsed<R> & UploadFor<R> & { actor: ActorFor<R>; address: string; origin: string },
) => Promise<Answer<R>>
export type Handlers<T extends Routes> = { [K in keyof T]: Handler<T[K]> }

const uploads: Record<NonNullable<Route['upload']>, Upload> = {
  photo: { field: 'photo', mostBytes: photoLimits.bytes, tooLarge: 'photo_too_large' },
  file: { field: 'file', mostBytes: attachmentLimits.bytes, tooLarge: 'attachment_too_large' },
}

/** Puts each route of a noun on the router: limit → admit → parse → handle → present. */
export const mount = <T extends Routes>(router: Router, routes: T, handlers: Handlers<T>) => {
  for (const [name, route] of Object.entries<Route>(routes)) {
    const handle = handlers[name as keyof T] as unknown as (input: object) => Promise<unknown>
    const readBody = bodyReader(route)
    router.register(route.path, [route.method], async (ctx) => {
      const actor = await admit(route, ctx)
      const input = {
        actor,
        address: ctx.ip,
        origin: `${ctx.protocol}://${ctx.host}`,
        params: parse(route.params, ctx.params),
        query: parse(route.query, ctx.query),
        body: route.body && parse(route.body, await readBody(ctx)),
        ...(route.upload && (await readUpload(ctx, uploads[route.upload]))),
      }
      present(route, ctx, await recordingRefusals(route, ctx, actor, () => handle(input)))
    })
  }
}

const parse = (schema: z.ZodType | undefined, value: unknown) => {
  if (!schema) return undefined
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Problem('invalid_request', {
    issues: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  })
}

/** What the contract does not name never leaves. */
const present = (route: Route, ctx: Context, answer: unknown) => {
  if (route.file) return presentFile(ctx, answer as FileAnswer)
  ctx.set('Cache-Control', route.cacheSeconds ? `public, max-age=${route.cacheSeconds}` : 'no-store')
  ctx.body = route.response.parse(answer)
}

const presentFile = (ctx: Context, { type, bytes, cacheSeconds, etag, name, shown }: FileAnswer) => {
  ctx.set('Cache-Control', cacheSeconds ? `private, max-age=${cacheSeconds}, immutable` : 'no-store')
  ctx.set('Content-Disposition', (name && !shown ? 'attachment' : 'inline') + (name ? `; ${fileName(name)}` : ''))
  if (shown) ctx.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'self'; sandbox")
  ctx.status = 200
  if (etag) {
    ctx.etag = etag
    if (ctx.fresh) {
      ctx.status = 304
      return
    }
  }
  ctx.type = type
  ctx.body = bytes
}

/** RFC 8187: bytes beyond letters, digits and a few signs are written in per cent. */
const fileName = (name: string) =>
  `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`
