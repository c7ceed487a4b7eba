import { randomUUID } from 'node:crypto'
import { clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import { authorise, signedContentType } from '../platform/sms-signature.ts'
import { listen, objectIn, type Asked } from './listen.ts'

type Options = { secretId: string; secretKey: string; appId: string; templateCode: string }
type Sent = { phone: string; templateId: string; params: string[] }

const oldestSeconds = 300
const error = (Code: string) => ({ Response: { Error: { Code, Message: Code }, RequestId: randomUUID() } })

/** Numbers that fail, each in the way its code says. */
const statuses: Record<string, string> = {
  '+8613900000001': 'LimitExceeded.PhoneNumberDailyLimit',
  '+8613900000002': 'FailedOperation.PhoneNumberInBlacklist',
}
const brokenNumber = '+8613900000003'
const silentNumber = '+8613900000004'

/**
 * Answers SendSms as Tencent Cloud documents it, its TC3 signature checked. What it takes it keeps; a one-time code
 * is also written to the log, because in the demo nobody else will deliver it.
 */
export const startSmsStandIn = async ({ secretId, secretKey, appId, templateCode }: Options) => {
  const sent: Sent[] = []

  const signatureProblem = ({ headers, text }: Asked) => {
    const timestamp = Number(headers['x-tc-timestamp'])
    const host = headers.host ?? ''
    const given = headers.authorization ?? ''
    if (!given.startsWith('TC3-HMAC-SHA256 ')) return 'MissingParameter'
    if (!(Math.abs(clock.now().getTime() / 1000 - timestamp) <= oldestSeconds)) return 'AuthFailure.SignatureExpire'
    if (!given.includes(`Credential=${secretId}/`)) return 'AuthFailure.SecretIdNotFound'
    const action = String(headers['x-tc-action'])
    const right = authorise({ secretId, secretKey, host, service: 'sms', action, timestamp, payload: text })
    return given === right && headers['content-type'] === signedContentType ? null : 'AuthFailure.SignatureFailure'
  }

  const send = (asked: Asked) => {
    const unsigned = signatureProblem(asked)
    if (unsigned) return error(unsigned)
    if (asked.headers['x-tc-action'] !== 'SendSms') return error('InvalidAction')
    if (asked.headers['x-tc-version'] !== '2021-01-11') return error('NoSuchVersion')
    const body = objectIn(asked.text)
    if (!body || !Array.isArray(body.PhoneNumberSet) || !body.TemplateId || !body.SignName)
      return error('MissingParameter')
    if (body.SmsSdkAppId !== appId) return error('UnauthorizedOperation.SmsSdkAppIdVerifyFail')
    const phones = body.PhoneNumberSet.map(String)
    if (phones.includes(brokenNumber)) return error('InternalError.OtherError')
    if (phones.includes(silentNumber)) return 'hang'
    const params = Array.isArray(body.TemplateParamSet) ? body.TemplateParamSet.map(String) : []
    const templateId = String(body.TemplateId)
    return {
      Response: {
        SendStatusSet: phones.map((phone) => deliver({ phone, templateId, params })),
        RequestId: randomUUID(),
      },
    }
  }

  const deliver = ({ phone, templateId, params }: Sent) => {
    const Code = /^\+861\d{10}$/.test(phone) ? (statuses[phone] ?? 'Ok') : 'InvalidParameterValue.IncorrectPhoneNumber'
    if (Code === 'Ok') {
      sent.push({ phone: phone.slice(3), templateId, params })
      if (templateId === templateCode) log.info({ phoneEnds: phone.slice(-4), code: params[0] }, 'one-time code')
    }
    const SerialNo = Code === 'Ok' ? randomUUID() : ''
    return {
      SerialNo,
      PhoneNumber: phone,
      Fee: Code === 'Ok' ? 1 : 0,
      SessionContext: '',
      Code,
      Message: Code,
      IsoCode: 'CN',
    }
  }

  const server = await listen((asked) =>
    asked.method === 'POST' && asked.path === '/' ? send(asked) : error('InvalidRequest'),
  )
  return {
    ...server,
    /** Messages it took, oldest first. */
    sent: () => [...sent],
  }
}
