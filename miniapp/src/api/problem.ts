import { ProblemBody, ProblemError, problems, type ProblemCode } from '@huisheng/contract'
import { OfflineError } from '../platform/offline'

const unnamed = (status: number): ProblemCode =>
  status === 502 || status === 503 || status === 504 ? 'unavailable' : 'internal'

/** The problem a failing answer tells, or the nearest one where something between us and the server answered. */
export const problemOf = (status: number, data: unknown) => {
  const told = ProblemBody.safeParse(data)
  if (told.success) return new ProblemError(told.data)
  const code = unnamed(status)
  return new ProblemError({ type: 'about:blank', code, title: problems[code].title, status, requestId: '' })
}

export type Trouble = {
  text: string
  offline: boolean
  code: ProblemCode | null
  issues: Record<string, string>
  /** Seconds after which another try makes sense. */
  waitSeconds: number | null
}

/** What to show for a failure: words for the page, and words for each field by its dotted path. */
export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof ProblemError) {
    const { title, code, issues = [], retryAfterSeconds = null } = error.problem
    return {
      text: title,
      offline: false,
      code,
      issues: Object.fromEntries(issues.map(({ path, message }) => [path, message])),
      waitSeconds: retryAfterSeconds,
    }
  }
  const text = error instanceof Error ? error.message : '出了点问题，请重试'
  return { text, offline: error instanceof OfflineError, code: null, issues: {}, waitSeconds: null }
}
