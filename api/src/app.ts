import cors from '@koa/cors'
import Router from '@koa/router'
import { apiBase } from '@huisheng/contract'
import Koa from 'koa'
import compress from 'koa-compress'
import helmet from 'koa-helmet'
import { resolve } from 'node:path'
import { databaseReady } from './database.ts'
import { env } from './env.ts'
import { actorOf } from './features/accounts/actor-of.ts'
import { accountRoutes } from './features/accounts/accounts.routes.ts'
import { onAccountEvent } from './features/accounts/on-account-event.ts'
import { addressRoutes } from './features/addresses/addresses.routes.ts'
import { plateLinks } from './features/addresses/plate-links.ts'
import { auditRoutes } from './features/audit/audit.routes.ts'
import { recordAccountEvent } from './features/audit/record-account-event.ts'
import { recordRefusal } from './features/audit/record-refusal.ts'
import { areaRoutes } from './features/areas/areas.routes.ts'
import { attachmentRoutes } from './features/attachments/attachments.routes.ts'
import { ledgerRoutes } from './features/ledger/ledger.routes.ts'
import { requireMember } from './features/organisations/require-member.ts'
import { noticeRoutes } from './features/notices/notices.routes.ts'
import { informRewardsOfPayments } from './features/payments/inform-rewards.ts'
import { paymentRoutes } from './features/payments/payments.routes.ts'
import { verifyMoney } from './features/payments/verify/verify-money.ts'
import { photoRoutes } from './features/photos/photos.routes.ts'
import { privacyRoutes } from './features/privacy/privacy.routes.ts'
import { clockRoutes } from './features/clocks/clocks.routes.ts'
import { declarationRoutes } from './features/declarations/declarations.routes.ts'
import { filingRoutes } from './features/filings/filings.routes.ts'
import { registerRoutes } from './features/register/register.routes.ts'
import { organisationRoutes } from './features/organisations/organisations.routes.ts'
import { informOfRewards } from './features/rewards/inform-others.ts'
import { rewardRoutes } from './features/rewards/rewards.routes.ts'
import { reportRoutes } from './features/reports/reports.routes.ts'
import { schemeRoutes } from './features/schemes/schemes.routes.ts'
import { routingRoutes } from './features/routing/routing.routes.ts'
import { tipOffRoutes } from './features/tip-offs/tip-offs.routes.ts'
import { vaultRoutes } from './features/vault/vault.routes.ts'
import { staffingRoutes } from './features/staffing/staffing.routes.ts'
import { catalogueRoutes } from './features/catalogue/catalogue.routes.ts'
import { identify } from './http/actor.ts'
import { docs } from './http/docs.ts'
import { onProblem } from './http/on-problem.ts'
import { operations } from './http/operations.ts'
import { createRateLimits } from './http/rate-limit.ts'
import { requestLog } from './http/request-log.ts'
import { contentSecurityPolicy } from './http/security.ts'
import { singlePageApp } from './http/static.ts'
import { photoFiles } from './platform/photo-store.ts'

type Options = { stopping?: () => boolean }

/** The whole server as one Koa app, ready to be listened to. */
export const createApp = ({ stopping = () => false }: Options = {}) => {
  const app = new Koa({ proxy: env.PROXIES > 0, maxIpsCount: env.PROXIES })
  const rateLimits = createRateLimits()
  app.use(requestLog)
  app.use(helmet({ contentSecurityPolicy, crossOriginEmbedderPolicy: false }))
  if (env.CORS_ORIGINS.length > 0) app.use(cors({ origin: (ctx) => allowedOrigin(ctx.get('Origin')), maxAge: 600 }))
  app.use(onProblem)
  app.use(compressed)
  app.use((ctx, next) => {
    ctx.state.rateLimits = rateLimits
    return next()
  })
  app.use(identify({ actorOf, recordRefusal }))
  onAccountEvent(recordAccountEvent)
  informOfRewards()
  informRewardsOfPayments()

  const api = new Router({ prefix: apiBase })
  areaRoutes(api)
  accountRoutes(api)
  auditRoutes(api)
  catalogueRoutes(api)
  staffingRoutes(api)
  photoRoutes(api)
  attachmentRoutes(api)
  clockRoutes(api)
  routingRoutes(api)
  noticeRoutes(api)
  reportRoutes(api)
  addressRoutes(api, { scopeOf: async (actor, id) => (await requireMember(actor, id)).buildingIds })
  organisationRoutes(api)
  registerRoutes(api)
  filingRoutes(api)
  declarationRoutes(api)
  schemeRoutes(api)
  vaultRoutes(api)
  tipOffRoutes(api)
  ledgerRoutes(api, { verify: verifyMoney })
  rewardRoutes(api)
  paymentRoutes(api)
  privacyRoutes(api)
  app.use(api.routes())
  app.use(api.allowedMethods())

  app.use(operations({ ready, stopping }).routes())
  app.use(docs().routes())
  app.use(plateLinks().routes())
  app.use(singlePageApp('/m', resolve('../miniapp/dist/h5')))
  app.use(singlePageApp('/console', resolve('../admin/dist')))
  app.use(frontDoor)
  return app
}

/** Any key will do: what counts is that the store answers. */
const ready = async () => {
  await databaseReady()
  await photoFiles.store.get('readiness.jpg')
}

const allowedOrigin = (origin: string) => (env.CORS_ORIGINS.includes(origin) ? origin : '')

const compressAnswer = compress({ br: false })
/** Asks the compressor only where the caller can read what it makes. */
const compressed: Koa.Middleware = (ctx, next) => (ctx.get('Accept-Encoding') ? compressAnswer(ctx, next) : next())

const frontDoor: Koa.Middleware = (ctx, next) => (ctx.path === '/' ? ctx.redirect('/m/') : next())
