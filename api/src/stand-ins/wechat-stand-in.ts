import { createHash, randomBytes } from 'node:crypto'
import { clock } from '../platform/clock.ts'
import { listen, objectIn, type Asked } from './listen.ts'
import { valueProblem } from './template-values.ts'

type Options = { appId: string; appSecret: string }
type Sent = { touser: string; templateId: string; page: string; data: Record<string, string> }

const failure = (errcode: number, errmsg: string) => ({ errcode, errmsg })
const tokenSeconds = 7200

/** The openid that the code `demo-<name>` stands for. */
export const openidFor = (name: string) => `o${createHash('sha256').update(name).digest('base64url').slice(0, 27)}`

/**
 * Answers WeChat's server calls as WeChat documents them. Codes say what they want: `demo-<name>` is always the same
 * person, `phone-<number>` shows that phone, `used-…`, `often-…`, `busy-…`, `slow-…` fail as their names say, and any
 * other code is invalid. `busy-once-<name>` is busy the first time.
 */
export const startWechatStandIn = async ({ appId, appSecret }: Options) => {
  const sent: Sent[] = []
  const refusing = new Set<string>()
  const seen = new Set<string>()
  const calls: string[] = []
  let token = { value: '', until: 0 }
  let spoiled = ''

  const answerToCode = (code: string, good: (name: string) => object | null) => {
    const once = /^busy-once-(.+)$/.exec(code)?.[1]
    if (once && seen.has(code)) return good(`demo-${once}`) ?? failure(40029, 'invalid code')
    seen.add(code)
    if (code.startsWith('busy-')) return failure(-1, 'system error')
    if (code.startsWith('used-')) return failure(40163, 'code been used')
    if (code.startsWith('often-')) return failure(45011, 'api minute-quota reach limit')
    if (code.startsWith('slow-')) return 'hang'
    return good(code) ?? failure(40029, 'invalid code')
  }

  const login = ({ query }: Asked) => {
    if (query.get('appid') !== appId) return failure(40013, 'invalid appid')
    if (query.get('secret') !== appSecret) return failure(40125, 'invalid appsecret')
    if (query.get('grant_type') !== 'authorization_code') return failure(40002, 'invalid grant_type')
    return answerToCode(query.get('js_code') ?? '', (code) => {
      const name = /^demo-(.+)$/.exec(code)?.[1]
      return name ? { openid: openidFor(name), session_key: randomBytes(16).toString('base64') } : null
    })
  }

  const stableToken = ({ text }: Asked) => {
    const body = objectIn(text)
    if (body?.appid !== appId) return failure(40013, 'invalid appid')
    if (body.secret !== appSecret) return failure(40125, 'invalid appsecret')
    if (body.grant_type !== 'client_credential') return failure(40002, 'invalid grant_type')
    const now = clock.now().getTime()
    if (body.force_refresh === true || token.until <= now)
      token = { value: randomBytes(48).toString('base64url'), until: now + tokenSeconds * 1000 }
    return { access_token: token.value, expires_in: Math.ceil((token.until - now) / 1000) }
  }

  const tokenProblem = ({ query }: Asked) => {
    const given = query.get('access_token')
    if (!given) return failure(41001, 'access_token missing')
    if (given !== token.value || given === spoiled)
      return failure(40001, 'invalid credential, access_token is invalid or not latest')
    return token.until > clock.now().getTime() ? null : failure(42001, 'access_token expired')
  }

  const phoneNumber = (asked: Asked) =>
    tokenProblem(asked) ??
    answerToCode(String(objectIn(asked.text)?.code ?? ''), (code) => {
      const phone = /^phone-(\d{5,15})$/.exec(code)?.[1]
      if (!phone) return null
      const watermark = { timestamp: Math.floor(clock.now().getTime() / 1000), appid: appId }
      const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark }
      return { errcode: 0, errmsg: 'ok', phone_info }
    })

  const subscribeSend = (asked: Asked) => {
    const bad = tokenProblem(asked)
    if (bad) return bad
    const body = objectIn(asked.text) ?? {}
    const touser = String(body.touser ?? '')
    if (!/^o[\w-]{27}$/.test(touser)) return failure(40003, 'invalid openid')
    if (typeof body.template_id !== 'string' || body.template_id === '') return failure(40037, 'invalid template_id')
    const data = objectIn(JSON.stringify(body.data)) ?? {}
    const values = Object.entries(data).map(
      ([keyword, held]) => [keyword, objectIn(JSON.stringify(held))?.value] as const,
    )
    const wrong = values.find(([keyword, value]) => valueProblem(keyword, value))
    if (wrong || values.length === 0) return failure(47003, `argument invalid! data.${wrong?.[0] ?? ''} value invalid`)
    if (refusing.has(touser)) return failure(43101, 'user refuse to accept the msg')
    const words = Object.fromEntries(values.map(([keyword, value]) => [keyword, String(value)]))
    sent.push({ touser, templateId: body.template_id, page: String(body.page ?? ''), data: words })
    return failure(0, 'ok')
  }

  const routes: Record<string, (asked: Asked) => object | 'hang'> = {
    'GET /sns/jscode2session': login,
    'POST /cgi-bin/stable_token': stableToken,
    'POST /wxa/business/getuserphonenumber': phoneNumber,
    'POST /cgi-bin/message/subscribe/send': subscribeSend,
  }
  const server = await listen((asked) => {
    calls.push(asked.path)
    return routes[`${asked.method} ${asked.path}`]?.(asked) ?? failure(40066, 'invalid url')
  })
  return {
    ...server,
    /** Messages it took, oldest first. */
    sent: () => [...sent],
    /** From now on this person has refused messages. */
    refuse: (openid: string) => refusing.add(openid),
    /** Another server took a new token: ours is no longer the latest. */
    replaceToken: () => (token = { value: randomBytes(48).toString('base64url'), until: token.until }),
    /** Calls refuse the token of now, though it is the latest. */
    spoilToken: () => (spoiled = token.value),
    /** Paths called, in order. */
    calls: () => [...calls],
  }
}
