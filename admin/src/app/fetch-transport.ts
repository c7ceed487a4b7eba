import { apiBase, ProblemBody, ProblemError } from '@huisheng/contract'
import { unreachable } from './problem'
import { readFileAnswer } from './read-file-answer'
import type { Transport } from './with-session'

const searchOf = (query: Record<string, unknown> = {}) => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => [name, String(one)]),
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

const bodyOf = (body: unknown): { body?: BodyInit; type?: string } => {
  if (body === undefined) return {}
  return body instanceof FormData ? { body } : { body: JSON.stringify(body), type: 'application/json' }
}

const problemIn = (answer: unknown) => {
  const problem = ProblemBody.safeParse(answer)
  return problem.success ? new ProblemError(problem.data) : unreachable()
}

/** The browser's fetch to the API of the same site. Answers are always asked for anew: staff must see their own edits. */
export const fetchTransport: Transport = async ({ method, path, query, body, token, file, onBytes }) => {
  const content = bodyOf(body)
  const headers = {
    ...(content.type && { 'content-type': content.type }),
    ...(token && { authorization: `Bearer ${token}` }),
  }
  const url = apiBase + path + searchOf(query)
  const response = await fetch(url, { method, headers, body: content.body, cache: 'no-cache' }).catch(() => {
    throw unreachable()
  })
  if (file && response.ok) return readFileAnswer(response, onBytes)
  const answer: unknown = await response.json().catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw problemIn(answer)
  return answer
}
