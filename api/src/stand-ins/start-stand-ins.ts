import { randomBytes } from 'node:crypto'
import { smsSettings } from '../platform/sms-settings.ts'
import { wechatPaySettings } from '../platform/wechat-pay-settings.ts'
import { wechatSettings } from '../platform/wechat-settings.ts'
import { payForShow } from './pay-for-show.ts'
import { startSmsStandIn } from './sms-stand-in.ts'
import { startWechatStandIn } from './wechat-stand-in.ts'

const templates = 'report_progress=stand-in-progress,report_closed=stand-in-closed,new_case=stand-in-case'
/** In the demo nobody taps to take the money: it is taken by itself soon after. */
const takenAfterMs = 5_000
const secret = () => randomBytes(16).toString('hex')

/** Puts local servers, with secrets made up here, in the place of whichever of WeChat, WeChat Pay and SMS has no address yet. */
export const startStandIns = async () => {
  const before = { wechat: { ...wechatSettings }, pay: { ...wechatPaySettings }, sms: { ...smsSettings } }
  const appSecret = secret()
  const keys = { secretId: secret(), secretKey: secret() }
  const wechat = await startWechatStandIn({ appId: wechatSettings.appId, appSecret })
  const sms = await startSmsStandIn({ ...keys, appId: smsSettings.appId, templateCode: smsSettings.templateCode })
  if (!wechatSettings.api)
    Object.assign(wechatSettings, { api: wechat.address, appSecret, templates: wechatSettings.templates || templates })
  const pay = await payForShow({ takenAfterMs })
  if (!wechatPaySettings.api) Object.assign(wechatPaySettings, pay.settings)
  if (!smsSettings.api) Object.assign(smsSettings, { api: sms.address, ...keys, isStandIn: true })
  return {
    wechatApi: wechat.address,
    smsApi: sms.address,
    wechat,
    wechatPay: pay.standIn,
    smsSent: sms.sent,
    stop: async () => {
      Object.assign(wechatSettings, before.wechat)
      Object.assign(wechatPaySettings, before.pay)
      Object.assign(smsSettings, before.sms)
      await Promise.all([wechat.stop(), pay.standIn.stop(), sms.stop()])
    },
  }
}
