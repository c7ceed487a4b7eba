import { randomBytes } from 'node:crypto'
import { smsSettings } from '../platform/sms-settings.ts'
import { wechatSettings } from '../platform/wechat-settings.ts'
import { startSmsStandIn } from './sms-stand-in.ts'
import { startWechatStandIn } from './wechat-stand-in.ts'

const templates = 'report_progress=stand-in-progress,report_closed=stand-in-closed,new_case=stand-in-case'
const secret = () => randomBytes(16).toString('hex')

/** Puts local servers, with secrets made up here, in the place of whichever of WeChat and SMS has no address yet. */
export const startStandIns = async () => {
  const before = { wechat: { ...wechatSettings }, sms: { ...smsSettings } }
  const appSecret = secret()
  const keys = { secretId: secret(), secretKey: secret() }
  const wechat = await startWechatStandIn({ appId: wechatSettings.appId, appSecret })
  const sms = await startSmsStandIn({ ...keys, appId: smsSettings.appId, templateCode: smsSettings.templateCode })
  if (!wechatSettings.api)
    Object.assign(wechatSettings, { api: wechat.address, appSecret, templates: wechatSettings.templates || templates })
  if (!smsSettings.api) Object.assign(smsSettings, { api: sms.address, ...keys, isStandIn: true })
  return {
    wechatApi: wechat.address,
    smsApi: sms.address,
    wechat,
    smsSent: sms.sent,
    stop: async () => {
      Object.assign(wechatSettings, before.wechat)
      Object.assign(smsSettings, before.sms)
      await Promise.all([wechat.stop(), sms.stop()])
    },
  }
}
