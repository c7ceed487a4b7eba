import * as z from 'zod'
import { clock } from './clock.ts'
import { callWechat } from './wechat-call.ts'
import { WechatError } from './wechat-error.ts'
import { wechatSettings } from './wechat-settings.ts'

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().int().positive() })
/** WeChat renews a stable token in its last five minutes; we ask again as soon as that begins. */
const renewBeforeMs = 5 * 60 * 1000
const refused = new Set([40001, 40014, 42001])

type Held = { token: string; owner: string; renewAt: number }
let held: Held | null = null
let asking: Promise<Held> | null = null

const owner = () => `${wechatSettings.api} ${wechatSettings.appId}`
const usable = (candidate: Held | null): candidate is Held =>
  candidate !== null && candidate.owner === owner() && candidate.renewAt > clock.now().getTime()

/**
 * Runs a call with our access token. A token WeChat no longer takes is replaced once: first by the one it holds valid
 * now, by a new one only if that is the very token it refused.
 */
export const withAccessToken = async <T>(run: (accessToken: string) => Promise<T>): Promise<T> => {
  const { token } = await current()
  try {
    return await run(token)
  } catch (error) {
    if (!(error instanceof WechatError) || !refused.has(error.errcode ?? 0)) throw error
    if (held?.token === token) held = null
    const next = await current()
    return run(next.token === token ? (await renew(true)).token : next.token)
  }
}

const current = async () => (usable(held) ? held : renew(false))

/** Those who ask at once share one answer. */
const renew = async (force: boolean) => {
  asking ??= ask(force).finally(() => (asking = null))
  return (held = await asking)
}

const ask = async (force: boolean): Promise<Held> => {
  const { appId, appSecret } = wechatSettings
  if (!appSecret) throw new WechatError('unavailable')
  const from = owner()
  const { access_token, expires_in } = await callWechat(
    {
      path: '/cgi-bin/stable_token',
      query: {},
      body: { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force },
    },
    Token,
  )
  const lifeMs = expires_in * 1000
  return {
    token: access_token,
    owner: from,
    renewAt: clock.now().getTime() + Math.max(lifeMs - renewBeforeMs, lifeMs / 2),
  }
}
