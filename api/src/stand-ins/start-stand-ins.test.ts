import { sendSms } from '../platform/sms.ts'
import { smsSettings } from '../platform/sms-settings.ts'
import { wechat } from '../platform/wechat.ts'
import { wechatPay } from '../platform/wechat-pay.ts'
import { canTransfer, wechatPaySettings } from '../platform/wechat-pay-settings.ts'
import { wechatSettings } from '../platform/wechat-settings.ts'
import { startStandIns } from './start-stand-ins.ts'
import { openidFor } from './wechat-stand-in.ts'

test('the clients speak to the stand-ins while they run, and to what they were set to afterwards', async () => {
  const before = { wechat: { ...wechatSettings }, pay: { ...wechatPaySettings }, sms: { ...smsSettings } }
  expect(canTransfer()).toBe(false)
  const standIns = await startStandIns()
  expect(wechatSettings.api).toBe(standIns.wechatApi)
  expect(smsSettings).toMatchObject({ api: standIns.smsApi, isStandIn: true })
  expect(await wechat.openidOf('demo-li')).toBe(openidFor('li'))
  await sendSms({ phone: '13812345678', template: 'notice', params: ['有新进展'] })
  expect(standIns.smsSent()).toHaveLength(1)
  expect(await wechatPay.transferOf('none')).toBeNull()
  await standIns.stop()
  expect({ wechat: wechatSettings, pay: wechatPaySettings, sms: smsSettings }).toEqual(before)
})

test('a service that has an address keeps it', async () => {
  smsSettings.api = 'https://sms.example.org'
  const standIns = await startStandIns()
  expect(smsSettings).toMatchObject({ api: 'https://sms.example.org', isStandIn: false })
  expect(wechatSettings.api).toBe(standIns.wechatApi)
  await standIns.stop()
  smsSettings.api = undefined
})
