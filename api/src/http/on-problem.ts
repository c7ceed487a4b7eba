import { problems, type ProblemBody, type ProblemCode } from '@huisheng/contract'
import type { Context, Middleware } from 'koa'
import { log } from '../platform/log.ts'
import { KeyMissing } from '../platform/personal-keys.ts'
import { Problem } from './problem.ts'

/** The one writer of failing answers. */
export const onProblem: Middleware = async (ctx, next) => {
  try {
    await next()
    if (ctx.status === 404 && ctx.body === undefined) throw new Problem('not_found')
    if (ctx.status === 405 || ctx.status === 501) throw new Problem('method_not_allowed')
  } catch (error) {
    write(ctx, error instanceof Problem ? error : unexpected(error, ctx))
  }
}

const unexpected = (error: unknown, ctx: Context) => {
  log.error({ err: error, requestId: ctx.state.requestId, route: ctx._matchedRoute }, 'request failed')
  return new Problem(error instanceof KeyMissing ? 'unavailable' : 'internal')
}

const write = (ctx: Context, { code, details }: Problem) => {
  ctx.status = problems[code].status
  if (details.retryAfterSeconds) ctx.set('Retry-After', String(details.retryAfterSeconds))
  ctx.set('Cache-Control', 'no-store')
  ctx.type = 'application/problem+json'
  ctx.body = JSON.stringify(bodyOf(code, ctx.state.requestId, details))
}

const bodyOf = (code: ProblemCode, requestId: string, details: Problem['details']): ProblemBody => ({
  type: `/docs#problem-${code}`,
  code,
  title: problems[code].title,
  status: problems[code].status,
  requestId,
  ...details,
})
