import type { Middleware } from 'koa'
import { randomUUID } from 'node:crypto'
import { log } from '../platform/log.ts'
import { observeRequest } from '../platform/metrics.ts'

const acceptable = /^[\w-]{8,64}$/

/** Gives each request an id (the caller's own, when it is a plain one), a line in the log and a place in the metrics. */
export const requestLog: Middleware = async (ctx, next) => {
  const given = ctx.get('X-Request-Id')
  ctx.state.requestId = acceptable.test(given) ? given : randomUUID()
  ctx.set('X-Request-Id', ctx.state.requestId)
  const startedAt = performance.now()
  try {
    await next()
  } finally {
    const route = typeof ctx._matchedRoute === 'string' ? ctx._matchedRoute : 'unmatched'
    const seconds = (performance.now() - startedAt) / 1000
    observeRequest({ method: ctx.method, route, status: ctx.status, seconds })
    log.info({
      requestId: ctx.state.requestId,
      method: ctx.method,
      route,
      status: ctx.status,
      ms: Math.round(seconds * 1000),
    })
  }
}
