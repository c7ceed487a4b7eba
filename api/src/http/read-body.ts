import { bodyParser } from '@koa/bodyparser'
import type { Route } from '@huisheng/contract'
import type { Context } from 'koa'
import { Problem } from './problem.ts'

const usualLimit = 256 * 1024

/** The JSON body of the request, read only after the caller was admitted. */
export const bodyReader = (route: Route) => {
  const read = bodyParser({
    enableTypes: ['json'],
    jsonLimit: route.bodyLimitBytes ?? usualLimit,
    jsonStrict: true,
    onError: (error: Error & { type?: string }) => {
      throw new Problem(error.type === 'entity.too.large' ? 'body_too_large' : 'malformed_body')
    },
  })
  return async (ctx: Context): Promise<unknown> => {
    await read(ctx, async () => {})
    return (ctx.request as { body?: unknown }).body ?? {}
  }
}
