import Router from '@koa/router'
import { env } from '../env.ts'
import { sameText } from '../platform/keyring.ts'
import { metricsText } from '../platform/metrics.ts'
import { Problem } from './problem.ts'

type Checks = { ready: () => Promise<void>; stopping: () => boolean }

/** `/healthz` alive, `/readyz` able to serve, `/metrics` for Prometheus (token, or this machine only). */
export const operations = ({ ready, stopping }: Checks) =>
  new Router()
    .get('/healthz', (ctx) => {
      ctx.body = { alive: true }
    })
    .get('/readyz', async (ctx) => {
      if (stopping()) throw new Problem('unavailable')
      try {
        await ready()
      } catch {
        throw new Problem('unavailable')
      }
      ctx.body = { ready: true }
    })
    .get('/metrics', async (ctx) => {
      const token = /^Bearer (.+)$/.exec(ctx.get('Authorization'))?.[1] ?? ''
      const allowed = env.METRICS_TOKEN ? sameText(token, env.METRICS_TOKEN) : isLoopback(ctx.req.socket.remoteAddress)
      if (!allowed) throw new Problem('not_found')
      ctx.type = 'text/plain; version=0.0.4'
      ctx.body = await metricsText()
    })

const isLoopback = (address = '') => /^(::1|(::ffff:)?127\.)/.test(address)
