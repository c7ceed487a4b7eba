import { randomBytes } from 'node:crypto'
import { hashFor, sameText } from '../../../platform/keyring.ts'

/**
 * A refresh token is `session.secret.proof`. The proof is a keyed hash of the rest: whatever carries a true proof was
 * once issued by us for that session, so a spent token is recognised however old it is, and a guessed one is not
 * mistaken for a spent one.
 */
const tokenOf = (sessionId: string, secret: string) =>
  `${sessionId}.${secret}.${hashFor('refresh-token-proof', `${sessionId}.${secret}`)}`

export const newRefreshToken = (sessionId: string) => tokenOf(sessionId, randomBytes(32).toString('base64url'))

/** Worked out from the token it replaces, so that asking twice gives one successor; nobody can without our key. */
export const successorOf = (token: string) => {
  const [sessionId = ''] = token.split('.')
  return tokenOf(sessionId, hashFor('refresh-token-successor', token))
}

export const hashOfToken = (token: string) => hashFor('refresh-token', token)

/** The session a token of ours belongs to, or null for what we never issued. */
export const sessionIdOf = (token: string) => {
  const [sessionId = '', secret = '', ...rest] = token.split('.')
  const ours = rest.length === 1 && /^[0-9a-f]{24}$/.test(sessionId) && sameText(tokenOf(sessionId, secret), token)
  return ours ? sessionId : null
}
