import Taro from '@tarojs/taro'
import { OfflineError } from './offline'

export type Wire = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  token: string | null
  body?: unknown
}
export type Answer = { status: number; data: unknown }

const timeoutMs = 15_000

/** One request, answered with whatever status; throws `OfflineError` where nothing answered. */
export const transmit = async ({ method, url, token, body }: Wire): Promise<Answer> => {
  const header: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) header['content-type'] = 'application/json'
  if (token) header.authorization = `Bearer ${token}`
  try {
    const { statusCode, data } = await Taro.request({
      url,
      method,
      header,
      data: body === undefined ? undefined : JSON.stringify(body),
      timeout: timeoutMs,
    })
    return { status: statusCode, data }
  } catch {
    throw new OfflineError()
  }
}
