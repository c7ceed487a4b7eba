import { accounts, pathOf, ProblemError, Session } from '@huisheng/contract'
import { apiUrl } from '../platform/addresses'
import { exclusively } from '../platform/exclusive'
import { transmit } from '../platform/transport'
import { currentSession, endSession, keepSession, storedSession } from '../state/session'
import { problemOf } from './problem'

let underWay: Promise<void> | null = null

const renew = async (stale: string) => {
  const held = storedSession() ?? currentSession()
  if (!held) throw problemOf(401, null)
  if (held.accessToken !== stale) return keepSession(held)
  const { status, data } = await transmit({
    method: accounts.refresh.method,
    url: apiUrl(pathOf(accounts.refresh)),
    token: null,
    body: { refreshToken: held.refreshToken },
  })
  if (status === 200) return keepSession(Session.parse(data))
  const refused = problemOf(status, data)
  if (status === 401) endSession()
  throw refused
}

/**
 * Trades the refresh token for new ones. A refresh token works once, so all callers share one renewal, tabs of
 * one browser too. Throws a `ProblemError` where the session has ended, `OfflineError` where nothing answered.
 */
export const renewSession = (stale: string): Promise<void> => {
  underWay ??= exclusively('huisheng-session', () => renew(stale)).finally(() => {
    underWay = null
  })
  return underWay
}

export const isSessionProblem = (error: unknown) =>
  error instanceof ProblemError && (error.problem.code === 'login_required' || error.problem.code === 'session_ended')
