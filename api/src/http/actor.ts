import type { Role } from '@huisheng/contract'
import type { Middleware } from 'koa'

/** Who is asking. `areaIds` are the areas below which a staff member works. */
export type Actor = {
  id: string
  role: Role
  name: string
  areaIds: string[]
  departmentId: string | null
  /** The sign-in the request belongs to; absent where somebody acts without one, as the demo's people do. */
  sessionId?: string
}

/** Why somebody may not see personal data of others on this device at this moment. */
export type Barrier = 'pledge_required' | 'device_not_bound'
export type Admitted = Actor & { barrier: Barrier | null }

/** A request for personal data that was refused. `params` are those of the path, where they were well-formed. */
export type Refusal = { actor: Actor; route: string; params: Record<string, string>; code: string }

type Hooks = {
  actorOf: (accessToken: string) => Promise<Admitted>
  recordRefusal: (refusal: Refusal) => Promise<void>
}

const bearer = /^Bearer (\S+)$/i

/** Puts into `ctx.state` how to find the actor of the request's token, and where refusals are recorded. */
export const identify =
  ({ actorOf, recordRefusal }: Hooks): Middleware =>
  async (ctx, next) => {
    const token = bearer.exec(ctx.get('Authorization'))?.[1]
    if (token) ctx.state.findActor = () => actorOf(token)
    ctx.state.recordRefusal = recordRefusal
    return next()
  }
