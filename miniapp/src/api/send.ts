import type { Send } from '@huisheng/contract'
import { apiUrl } from '../platform/addresses'
import type { Answer } from '../platform/answer'
import { transmit } from '../platform/transport'
import { currentSession } from '../state/session'
import { problemOf } from './problem'
import { isSessionProblem, renewSession } from './renew-session'

const pairs = (name: string, value: unknown): string[] => {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one) => pairs(name, one))
  return [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`]
}
const queryString = (query: Record<string, unknown> = {}) => {
  const text = Object.entries(query)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&')
  return text && `?${text}`
}

export const dataOf = ({ status, data }: Answer) => {
  if (status >= 400 || status < 200) throw problemOf(status, data)
  return data
}

/** Does `attempt` with the access token, and once more with a new one where the first has run out. */
export const withSession = async (attempt: (token: string | null) => Promise<Answer>) => {
  const token = currentSession()?.accessToken ?? null
  try {
    return dataOf(await attempt(token))
  } catch (error) {
    if (!token || !isSessionProblem(error)) throw error
    await renewSession(token)
    return dataOf(await attempt(currentSession()?.accessToken ?? null))
  }
}

export const urlOf = ({ path, query }: Pick<Parameters<Send>[0], 'path' | 'query'>) => apiUrl(path) + queryString(query)

export const send: Send = ({ method, path, query, body }) =>
  withSession((token) => transmit({ method, url: urlOf({ path, query }), token, body }))
