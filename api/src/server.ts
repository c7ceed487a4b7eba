import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import mongoose from 'mongoose'
import { createApp } from './app.ts'
import { openDatabase } from './database.ts'
import { env } from './env.ts'
import { upgradePhones } from './features/accounts/upgrade-phones.ts'
import { attachmentJobs } from './features/attachments/attachments.jobs.ts'
import { organisationJobs } from './features/organisations/organisations.jobs.ts'
import { addressJobs } from './features/addresses/addresses.jobs.ts'
import { declarationJobs } from './features/declarations/declarations.jobs.ts'
import { informLeadsOfDeclarations } from './features/declarations/inform-leads.ts'
import { filingJobs } from './features/filings/filings.jobs.ts'
import { paymentJobs } from './features/payments/payments.jobs.ts'
import { privacyJobs } from './features/privacy/privacy.jobs.ts'
import { registerJobs } from './features/register/register.jobs.ts'
import { rewardJobs } from './features/rewards/rewards.jobs.ts'
import { reportJobs } from './features/reports/reports.jobs.ts'
import { tipOffJobs } from './features/tip-offs/tip-offs.jobs.ts'
import { upgradeTipOffs } from './features/tip-offs/upgrade-tip-offs.ts'
import { vaultJobs } from './features/vault/vault.jobs.ts'
import { log } from './platform/log.ts'
import { resealJob } from './platform/reseal-personal.ts'
import { runJobs } from './platform/run-jobs.ts'
import { startWokenWork, stopWokenWork } from './platform/woken-work.ts'

/** Seconds a stop waits for open requests. */
const patience = 10

let stopping = false
let database: Awaited<ReturnType<typeof openDatabase>> | undefined

const main = async () => {
  database = await openDatabase()
  await upgradePhones()
  await upgradeTipOffs()
  informLeadsOfDeclarations()
  const demo = env.DEMO ? await import('./demo/demo.ts') : null
  const standIns = await demo?.startDemoStandIns()
  await demo?.seedDemo()
  const server = createServer(createApp({ stopping: () => stopping }).callback())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, env.HOST, resolve)
  })
  startWokenWork()
  const jobs = await runJobs(mongoose.connection.db!, [
    resealJob,
    ...reportJobs,
    ...addressJobs,
    ...attachmentJobs,
    ...organisationJobs,
    ...registerJobs,
    ...declarationJobs,
    ...filingJobs,
    ...vaultJobs,
    ...tipOffJobs,
    ...rewardJobs,
    ...paymentJobs,
    ...privacyJobs,
  ])
  const origin = `http://${env.HOST}:${(server.address() as AddressInfo).port}`
  log.info({ origin }, 'listening')
  const seeding = demo?.finishDemo(origin)

  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), patience * 1000).unref()
    await closed
    await seeding?.catch(() => {})
    await jobs.stop()
    await stopWokenWork()
    await standIns?.stop()
    await database?.close()
    log.info('stopped')
    // Agenda keeps a timer for each job to come, which would hold the process open for an hour.
    process.exit(0)
  }
  process.on('SIGINT', () => void stop('SIGINT'))
  process.on('SIGTERM', () => void stop('SIGTERM'))
}

main().catch(async (error: unknown) => {
  log.fatal({ err: error }, 'the server could not start')
  await database?.close().catch(() => {})
  process.exit(1)
})

/** What nobody caught ends the process at once: an orderly exit could wait for ever on the embedded database's thread. */
const die = (error: unknown) => {
  log.fatal({ err: error }, 'the server ends: an error nobody caught')
  process.kill(process.pid, 'SIGKILL')
}
process.on('uncaughtException', die)
process.on('unhandledRejection', die)
