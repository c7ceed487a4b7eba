import type { Role } from '@huisheng/contract'
import type { Middleware } from 'koa'

/** Who is asking. `areaIds` are the areas below which a staff member works. */
export type Actor = { id: string; role: Role; name: string; areaIds: string[]; departmentId: string | null }

const bearer = /^Bearer (\S+)$/i

/** Puts the actor of the request's token into `ctx.state`, or the reason why there is none. */
export const identify =
  (actorOf: (accessToken: string) => Promise<Actor>): Middleware =>
  async (ctx, next) => {
    const token = bearer.exec(ctx.get('Authorization'))?.[1]
    if (token) ctx.state.findActor = () => actorOf(token)
    return next()
  }
