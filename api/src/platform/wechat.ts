import * as z from 'zod'
import { callWechat } from './wechat-call.ts'
import { WechatError } from './wechat-error.ts'
import { wechatSettings } from './wechat-settings.ts'
import { withAccessToken } from './wechat-token.ts'

const Login = z.object({ openid: z.string().min(1).max(128) })
const PhoneInfo = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }) })
const Sent = z.object({})

type SubscriptionMessage = {
  openid: string
  templateId: string
  /** The mini-program page that opens on a tap. */
  page: string
  /** By the template's keywords, already within WeChat's limits. */
  data: Record<string, string>
}

/** All we ask of WeChat. Each throws a `WechatError`. */
export const wechat = {
  /** Who holds this code of wx.login. */
  openidOf: async (code: string) => {
    const { appId, appSecret } = wechatSettings
    if (!appSecret) throw new WechatError('unavailable')
    const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' }
    return (await callWechat({ path: '/sns/jscode2session', query }, Login)).openid
  },

  /** The phone a person chose to show by getPhoneNumber, without its country code. */
  phoneOf: async (code: string) => {
    const { phone_info } = await withAccessToken((access_token) =>
      callWechat({ path: '/wxa/business/getuserphonenumber', query: { access_token }, body: { code } }, PhoneInfo),
    )
    return { phone: phone_info.purePhoneNumber, countryCode: phone_info.countryCode }
  },

  /** Uses up one of the person's grants for this template. */
  sendSubscription: async ({ openid, templateId, page, data }: SubscriptionMessage) => {
    const body = {
      touser: openid,
      template_id: templateId,
      page,
      data: Object.fromEntries(Object.entries(data).map(([keyword, value]) => [keyword, { value }])),
    }
    await withAccessToken((access_token) =>
      callWechat({ path: '/cgi-bin/message/subscribe/send', query: { access_token }, body }, Sent),
    )
  },
}
