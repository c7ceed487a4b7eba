import * as z from 'zod'
import { clock } from './clock.ts'
import { errorOfCode, SmsError } from './sms-error.ts'
import { smsSettings } from './sms-settings.ts'
import { authorise, signedContentType } from './sms-signature.ts'

const Answer = z.object({
  Response: z.object({
    Error: z.object({ Code: z.string() }).optional(),
    SendStatusSet: z.array(z.object({ Code: z.string() })).optional(),
  }),
})
const action = 'SendSms'

type Message = {
  /** Eleven digits of the mainland. */
  phone: string
  template: 'code' | 'notice'
  params: string[]
}

/** Sends one text message by Tencent Cloud SMS (SendSms 2021-01-11). Never tried twice. Throws an `SmsError`. */
export const sendSms = async ({ phone, template, params }: Message) => {
  const { appId, sign, templateCode, templateNotice } = smsSettings
  const { Response } = await post({
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: appId,
    SignName: sign,
    TemplateId: template === 'code' ? templateCode : templateNotice,
    TemplateParamSet: params,
  })
  const code = Response.Error?.Code ?? Response.SendStatusSet?.[0]?.Code
  if (!code) throw new SmsError('unavailable')
  if (code !== 'Ok') throw errorOfCode(code)
}

const post = async (body: object) => {
  const { api, secretId, secretKey, region, timeoutMs } = smsSettings
  if (!api || !secretId || !secretKey) throw new SmsError('unavailable')
  const payload = JSON.stringify(body)
  const timestamp = Math.floor(clock.now().getTime() / 1000)
  const { host } = new URL(api)
  try {
    const response = await fetch(new URL('/', api), {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        Authorization: authorise({ secretId, secretKey, host, service: 'sms', action, timestamp, payload }),
        'Content-Type': signedContentType,
        'X-TC-Action': action,
        'X-TC-Version': '2021-01-11',
        'X-TC-Timestamp': String(timestamp),
        'X-TC-Region': region,
      },
      body: payload,
    })
    return Answer.parse(await response.json())
  } catch {
    throw new SmsError('unavailable')
  }
}
