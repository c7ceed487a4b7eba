import type { Route } from '@huisheng/contract'
import type { Context } from 'koa'
import type { Actor, Admitted, Refusal } from './actor.ts'
import { Problem } from './problem.ts'
import type { RateLimits } from './rate-limit.ts'

/** Who asks, or undefined on a public route. Those who are known are counted by person, all others by address. */
export const admit = async (route: Route, ctx: Context): Promise<Actor | undefined> => {
  const limits = ctx.state.rateLimits as RateLimits
  if (route.access === 'public') {
    await limits.ofAddress(ctx.ip)
    await limits.ofRoute(route, ctx.ip)
    return undefined
  }
  const { barrier, ...actor } = await identified(ctx, limits)
  if (route.personal) await limits.ofPerson(actor.id)
  await recordingRefusals(route, ctx, actor, async () => {
    if (!route.access.includes(actor.role)) throw new Problem(route.personal ? 'not_found' : 'forbidden')
    if (route.personal && barrier) throw new Problem(barrier)
  })
  if (!route.personal) await limits.ofPerson(actor.id)
  await limits.ofRoute(route, actor.id)
  return actor
}

const identified = async (ctx: Context, limits: RateLimits): Promise<Admitted> => {
  const findActor = ctx.state.findActor as (() => Promise<Admitted>) | undefined
  try {
    if (!findActor) throw new Problem('login_required')
    return await findActor()
  } catch (error) {
    await limits.ofAddress(ctx.ip)
    throw error
  }
}

const recorded: readonly string[] = ['not_found', 'forbidden', 'pledge_required', 'device_not_bound']

/** Runs a step of a request for personal data; a refusal is recorded before it is answered. */
export const recordingRefusals = async <T>(
  route: Route,
  ctx: Context,
  actor: Actor | undefined,
  run: () => Promise<T>,
) => {
  try {
    return await run()
  } catch (error) {
    if (route.personal && actor && error instanceof Problem && recorded.includes(error.code))
      await (ctx.state.recordRefusal as (refusal: Refusal) => Promise<void>)({
        actor,
        route: `${route.method} ${route.path}`,
        params: paramsOf(route, ctx),
        code: error.code,
      })
    throw error
  }
}

/** Only what is well-formed: a path can carry any words. */
const paramsOf = (route: Route, ctx: Context): Record<string, string> => {
  const result = route.params?.safeParse(ctx.params)
  return result?.success
    ? Object.fromEntries(Object.entries(result.data).map(([name, value]) => [name, String(value)]))
    : {}
}
