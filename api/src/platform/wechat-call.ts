import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { errorOf, WechatError } from './wechat-error.ts'
import { wechatSettings } from './wechat-settings.ts'

const Answer = z.looseObject({ errcode: z.number().int().default(0) })
const systemBusy = -1
const busyPauseMs = 200

type Call = { path: `/${string}`; query: Record<string, string>; body?: object }

/** One call of WeChat's server API, tried once more when it answers that it is busy. Throws a `WechatError`. */
export const callWechat = async <T extends z.ZodType>(call: Call, expected: T): Promise<z.output<T>> => {
  let answer = await send(call)
  if (answer.errcode === systemBusy) {
    await pause(busyPauseMs)
    answer = await send(call)
  }
  if (answer.errcode !== 0) throw errorOf(answer.errcode)
  const result = expected.safeParse(answer)
  if (!result.success) throw new WechatError('unavailable')
  return result.data
}

const send = async ({ path, query, body }: Call) => {
  if (!wechatSettings.api) throw new WechatError('unavailable')
  try {
    const response = await fetch(`${wechatSettings.api.replace(/\/$/, '')}${path}?${new URLSearchParams(query)}`, {
      method: body ? 'POST' : 'GET',
      redirect: 'error',
      signal: AbortSignal.timeout(wechatSettings.timeoutMs),
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new WechatError('unavailable')
    return Answer.parse(await response.json())
  } catch (error) {
    throw error instanceof WechatError ? error : new WechatError('unavailable')
  }
}
