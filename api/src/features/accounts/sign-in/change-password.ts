import type { Session } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { Account, type AccountRecord } from '../account.model.ts'
import { forgetActor } from '../actor-of.ts'
import { deviceOfSession } from '../devices/on-bound-device.ts'
import { openSession } from '../session/open-session.ts'
import { hashPassword, passwordMatches } from '../password.ts'
import { forgetSignInTries, takeSignInTry } from './sign-in-tries.ts'

/** Ends every session of the account but the one it answers. Wrong tries count like those of signing in. */
export const changePassword = async ({ id, sessionId }: Actor, current: string, next: string): Promise<Session> => {
  const account = await Account.findById(id).lean()
  if (!account?.userName) throw new Problem('session_ended')
  await takeSignInTry(account.userName)
  if (!(await passwordMatches(current, account.passwordHash))) throw badField('current', '当前密码不正确')
  await forgetSignInTries(account.userName)
  const changed = await setPassword({ _id: id, active: true, passwordHash: account.passwordHash }, next)
  if (!changed) throw new Problem('session_ended')
  return openSession(changed, await deviceOfSession(sessionId))
}

/** A new password by an administrator: ends every session and the lock. */
export const resetPassword = async (staffId: string, password: string): Promise<AccountRecord> => {
  const changed = await setPassword({ _id: staffId, userName: { $exists: true } }, password)
  if (!changed?.userName) throw new Problem('not_found')
  await forgetSignInTries(changed.userName)
  return changed
}

type Whose = { _id: string; active?: boolean; passwordHash?: string | null; userName?: { $exists: boolean } }

/** Password and session version change in one write, so no session of the old password outlives it. */
const setPassword = async (whose: Whose, password: string) => {
  const passwordHash = await hashPassword(password)
  const changed = await Account.findOneAndUpdate(
    whose,
    { $set: { passwordHash }, $inc: { sessionVersion: 1 } },
    { returnDocument: 'after' },
  ).lean()
  forgetActor(whose._id)
  return changed
}
