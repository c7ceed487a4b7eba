import jwt from 'jsonwebtoken'
import { createSecretKey } from 'node:crypto'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { keyFor } from '../../../platform/keyring.ts'

const issuer = 'huisheng'
const audience = 'huisheng-api'
export const accessSeconds = 15 * 60

/** A key object: given bytes, jsonwebtoken would first try to read them as a public key, at every request. */
const key = createSecretKey(keyFor('access-token'))

const seconds = () => Math.floor(clock.now().getTime() / 1000)

type Claims = { accountId: string; sessionId: string }

/** A short-lived JWT that names the account and the session it belongs to, and nothing else. */
export const signAccessToken = ({ accountId, sessionId }: Claims) => {
  const issuedAt = seconds()
  const claims = {
    sub: accountId,
    sid: sessionId,
    iss: issuer,
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + accessSeconds,
  }
  return {
    accessToken: jwt.sign(claims, key, { algorithm: 'HS256' }),
    accessExpiresAt: new Date(claims.exp * 1000).toISOString(),
  }
}

type Checked = Claims & { expiresAt: number }
const mostChecked = 20_000
/** Tokens whose signature was found good: that cannot change, only time can pass. Oldest first. */
const checked = new Map<string, Checked>()

/** Throws `session_ended` for one of ours that has expired, `login_required` for anything that is not one of ours. */
export const readAccessToken = (token: string): Claims => {
  const claims = checked.get(token) ?? check(token)
  if (claims.expiresAt <= seconds()) throw new Problem('session_ended')
  return claims
}

const check = (token: string): Checked => {
  try {
    const claims = jwt.verify(token, key, { algorithms: ['HS256'], issuer, audience, clockTimestamp: seconds() })
    if (typeof claims === 'string' || !claims.sub || !claims.exp || typeof claims.sid !== 'string')
      throw new Problem('login_required')
    const good = { accountId: claims.sub, sessionId: claims.sid, expiresAt: claims.exp }
    checked.set(token, good)
    if (checked.size > mostChecked) checked.delete(checked.keys().next().value!)
    return good
  } catch (error) {
    throw new Problem(error instanceof jwt.TokenExpiredError ? 'session_ended' : 'login_required')
  }
}
