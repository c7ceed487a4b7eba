import type { Session as SessionView } from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { log } from '../../../platform/log.ts'
import { signAccessToken } from './access-token.ts'
import { Account } from '../account.model.ts'
import { presentMe } from '../account.presenter.ts'
import { forgetActor } from '../actor-of.ts'
import { hashOfToken, sessionIdOf, successorOf } from './refresh-token.ts'
import { Session, type SessionRecord } from './session.model.ts'
import { idleMs } from './start-session.ts'

/** Longer than a client waits for a lost answer before it asks again. */
const graceMs = 30_000

/**
 * Exchanges a refresh token for its one successor. The rule for a token that was exchanged before:
 * - within thirty seconds, while its successor is unused, it gets that same successor again: two tabs that wake at once,
 *   or a phone whose answer was lost on the way, stay signed in, and nobody gains a token the other does not hold;
 * - otherwise two hold what one was given, so the whole session ends, for both.
 * Throws `session_ended`.
 */
export const refreshSession = async (token: string): Promise<SessionView> => {
  const session = await liveSession(token)
  const account = await Account.findById(session.accountId).lean()
  if (!account?.active || account.sessionVersion !== session.accountVersion) throw new Problem('session_ended')
  const successor = successorOf(token)
  const now = clock.now()
  const rotated = await Session.findOneAndUpdate(
    { _id: session._id, currentHash: hashOfToken(token), endedAt: null },
    {
      $set: {
        currentHash: hashOfToken(successor),
        previousHash: hashOfToken(token),
        rotatedAt: now,
        expiresAt: new Date(now.getTime() + idleMs(account.role)),
      },
    },
  )
  if (!rotated) await admitRepeat(token)
  const names = { accountId: String(account._id), sessionId: String(session._id) }
  return { ...signAccessToken(names), refreshToken: successor, me: await presentMe(account, names.sessionId) }
}

const liveSession = async (token: string): Promise<SessionRecord> => {
  const sessionId = sessionIdOf(token)
  const session = sessionId && (await Session.findById(sessionId).lean())
  if (!session || session.endedAt || session.expiresAt <= clock.now()) throw new Problem('session_ended')
  return session
}

const admitRepeat = async (token: string) => {
  const session = await liveSession(token)
  const sinceMs = clock.now().getTime() - session.rotatedAt.getTime()
  if (session.previousHash === hashOfToken(token) && sinceMs <= graceMs) return
  await Session.updateOne({ _id: session._id, endedAt: null }, { $set: { endedAt: clock.now() } })
  forgetActor(String(session.accountId))
  log.warn({ accountId: String(session.accountId) }, 'a spent refresh token was used again')
  throw new Problem('session_ended')
}
