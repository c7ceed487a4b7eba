import { log } from '../platform/log.ts'
import { announce } from './announce.ts'
import { seedReports } from './seed-reports.ts'

export { startStandIns } from '../stand-ins/start-stand-ins.ts'
export { seedDemo } from './seed-demo.ts'

/** Once the server listens: says where, and makes the reports beside the first requests. */
export const finishDemo = async (origin: string) => {
  announce(origin)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (stopping = true))
  await seedReports(() => stopping)
  log.info('demo ready')
}
