import type Router from '@koa/router'
import { photoLimits, type Parsed, type Route, type Routes } from '@huisheng/contract'
import type { Context } from 'koa'
import type * as z from 'zod'
import type { Actor } from './actor.ts'
import { Problem } from './problem.ts'
import type { RateLimits } from './rate-limit.ts'
import { bodyReader } from './read-body.ts'
import { readUpload } from './read-upload.ts'

/** What a file route answers. */
export type FileAnswer = { type: string; bytes: Buffer; cacheSeconds: number; etag: string }

type ActorFor<R extends Route> = R['access'] extends 'public' ? undefined : Actor
type UploadFor<R extends Route> = R extends { upload: string } ? { upload: Buffer } : unknown
type Answer<R extends Route> = R extends { file: true } ? FileAnswer : z.input<R['response']>
type Handler<R extends Route> = (
  input: Parsed<R> & UploadFor<R> & { actor: ActorFor<R>; address: string },
) => Promise<Answer<R>>
export type Handlers<T extends Routes> = { [K in keyof T]: Handler<T[K]> }

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
        params: parse(route.params, ctx.params),
        query: parse(route.query, ctx.query),
        body: route.body && parse(route.body, await readBody(ctx)),
        upload: route.upload && (await readUpload(ctx, route.upload, photoLimits.bytes)),
      }
      present(route, ctx, await handle(input))
    })
  }
}

/** Who asks, or undefined on a public route. Those who are known are counted by person, all others by address. */
const admit = async (route: Route, ctx: Context): Promise<Actor | undefined> => {
  const limits = ctx.state.rateLimits as RateLimits
  if (route.access === 'public') {
    await limits.ofAddress(ctx.ip)
    await limits.ofRoute(route, ctx.ip)
    return undefined
  }
  const actor = await identified(ctx, limits)
  if (!route.access.includes(actor.role)) throw new Problem('forbidden')
  await limits.ofPerson(actor.id)
  await limits.ofRoute(route, actor.id)
  return actor
}

const identified = async (ctx: Context, limits: RateLimits) => {
  const findActor = ctx.state.findActor as (() => Promise<Actor>) | undefined
  try {
    if (!findActor) throw new Problem('login_required')
    return await findActor()
  } catch (error) {
    await limits.ofAddress(ctx.ip)
    throw error
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

const presentFile = (ctx: Context, { type, bytes, cacheSeconds, etag }: FileAnswer) => {
  ctx.set('Cache-Control', `private, max-age=${cacheSeconds}, immutable`)
  ctx.set('Content-Disposition', 'inline')
  ctx.etag = etag
  ctx.status = 200
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  ctx.type = type
  ctx.body = bytes
}
