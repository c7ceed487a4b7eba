import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { clock } from './clock.ts'
import { payErrorOf, WechatPayError } from './wechat-pay-error.ts'
import { canTransfer, wechatPaySettings } from './wechat-pay-settings.ts'
import { answerLines, authorisePay, isSigned } from './wechat-pay-signature.ts'

type Call = { method: 'GET' | 'POST'; path: string; body?: object }
const Failure = z.object({ code: z.string().max(60) })
const oldestSeconds = 300

/** One signed call. Believes nothing that WeChat Pay did not sign. Never tried twice. Throws a `WechatPayError`. */
export const callWechatPay = async <T extends z.ZodType>(call: Call, expected: T): Promise<z.output<T>> => {
  const { ok, text } = await send(call)
  const answer = jsonIn(text)
  if (!ok) {
    const failure = Failure.safeParse(answer)
    throw failure.success ? payErrorOf(failure.data.code) : new WechatPayError('unavailable')
  }
  const result = expected.safeParse(answer)
  if (!result.success) throw new WechatPayError('unavailable')
  return result.data
}

const send = async ({ method, path, body }: Call) => {
  if (!canTransfer()) throw new WechatPayError('unavailable')
  const { api, merchant, serial, privateKey, platformSerial, timeoutMs } = wechatPaySettings
  const url = new URL(path, api)
  const text = body ? JSON.stringify(body) : ''
  const timestamp = String(Math.floor(clock.now().getTime() / 1000))
  const nonce = randomBytes(16).toString('hex')
  const request = { method, path: url.pathname + url.search, timestamp, nonce, body: text }
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        Authorization: authorisePay({ merchant: merchant!, serial: serial!, privateKey: privateKey! }, request),
        Accept: 'application/json',
        'User-Agent': 'huisheng',
        'Wechatpay-Serial': platformSerial!,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: text }),
    })
    const answer = await response.text()
    if (!isTheirs(response.headers, answer)) throw new WechatPayError('unavailable')
    return { ok: response.ok, text: answer }
  } catch (error) {
    throw error instanceof WechatPayError ? error : new WechatPayError('unavailable')
  }
}

/** Signed under the key we know, and of now: an answer kept by somebody is not given twice. */
const isTheirs = (headers: Headers, body: string) => {
  const { platformSerial, platformKey } = wechatPaySettings
  const [timestamp, nonce, signature] = ['Timestamp', 'Nonce', 'Signature'].map(
    (name) => headers.get(`Wechatpay-${name}`) ?? '',
  ) as [string, string, string]
  const age = Math.abs(clock.now().getTime() / 1000 - Number(timestamp))
  return (
    headers.get('Wechatpay-Serial') === platformSerial &&
    age <= oldestSeconds &&
    isSigned(answerLines({ timestamp, nonce, body }), signature, platformKey!)
  )
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
