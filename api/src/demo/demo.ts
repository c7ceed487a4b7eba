import { log } from '../platform/log.ts'
import { announce } from './announce.ts'

export { startStandIns } from '../stand-ins/start-stand-ins.ts'
export { seedDemo } from './seed-demo.ts'

/** Once the server listens: says where, and makes the reports beside the first requests. */
export const finishDemo = async (origin: string) => {
  announce(origin)
  log.info('demo ready')
}
