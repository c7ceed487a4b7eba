import type { Role } from '@huisheng/contract'
import { Types } from 'mongoose'
import { clock } from '../../../platform/clock.ts'
import { signAccessToken } from './access-token.ts'
import type { AccountRecord } from '../account.model.ts'
import { hashOfToken, newRefreshToken } from './refresh-token.ts'
import { Session, type SessionRecord } from './session.model.ts'

export type SessionDevice = NonNullable<SessionRecord['device']>

const day = 24 * 60 * 60 * 1000

/** A session that is not refreshed for this long is over. */
export const idleMs = (role: Role) => (role === 'resident' ? 60 * day : 7 * day)

/** Signs the account in on one more device. It counts only while the account is as it was read. */
export const startSession = async (account: AccountRecord, device: SessionDevice | null = null) => {
  const now = clock.now()
  const _id = new Types.ObjectId()
  const refreshToken = newRefreshToken(String(_id))
  await Session.create({
    _id,
    accountId: account._id,
    accountVersion: account.sessionVersion,
    device,
    currentHash: hashOfToken(refreshToken),
    rotatedAt: now,
    expiresAt: new Date(now.getTime() + idleMs(account.role)),
  })
  const sessionId = String(_id)
  return { ...signAccessToken({ accountId: String(account._id), sessionId }), refreshToken, sessionId }
}
