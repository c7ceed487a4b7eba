import { log } from '../platform/log.ts'
import { smsSettings } from '../platform/sms-settings.ts'
import { wechatPaySettings } from '../platform/wechat-pay-settings.ts'
import { wechatSettings } from '../platform/wechat-settings.ts'
import { startStandIns } from '../stand-ins/start-stand-ins.ts'
import { announce } from './announce.ts'
import { seedReports } from './seed-reports.ts'
import { seedResidents } from './seed-residents.ts'
import { seedRewards } from './seed-rewards.ts'
import { seedTipOffs } from './seed-tip-offs.ts'

export { seedDemo } from './seed-demo.ts'

/** The demo's people have made-up numbers: nothing is ever sent to them for real, whatever is configured. */
export const startDemoStandIns = () => {
  smsSettings.api = undefined
  wechatSettings.api = undefined
  wechatPaySettings.api = undefined
  return startStandIns()
}

/** Once the server listens: says where, and makes the reports beside the first requests. */
export const finishDemo = async (origin: string) => {
  announce(origin)
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stopping = true))
  await seedResidents(() => stopping)
  await seedReports(() => stopping)
  await seedTipOffs(() => stopping)
  await seedRewards(() => stopping)
  log.info('demo ready')
}
