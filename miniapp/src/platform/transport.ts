import Taro from '@tarojs/taro'
import { answerOf, type Answer } from './answer'
import { OfflineError } from './offline'

export type Wire = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  token: string | null
  body?: unknown
}

const timeoutMs = 15_000

/** One request, answered with whatever status; throws `OfflineError` where nothing answered. */
export const transmit = async ({ method, url, token, body }: Wire): Promise<Answer> => {
  const header: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) header['content-type'] = 'application/json'
  if (token) header.authorization = `Bearer ${token}`
  const { statusCode, data } = await Taro.request<string>({
    url,
    method,
    header,
    data: body === undefined ? undefined : JSON.stringify(body),
    // Asked for JSON, the web's half of Taro makes `null` of whatever it cannot read.
    dataType: 'text',
    timeout: timeoutMs,
  }).catch(() => {
    throw new OfflineError()
  })
  return answerOf(statusCode, data)
}
