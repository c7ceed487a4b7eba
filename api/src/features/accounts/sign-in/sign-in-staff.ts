import type { Device } from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import { Account } from '../account.model.ts'
import { bindDevice } from '../devices/bind-device.ts'
import { openSession } from '../session/open-session.ts'
import { passwordMatches } from '../password.ts'
import { forgetSignInTries, takeSignInTry } from './sign-in-tries.ts'

type Credentials = { userName: string; password: string; device?: Device }

/** Throws `wrong_credentials` or `account_locked`, alike for names nobody has and for accounts switched off. */
export const signInStaff = async ({ userName, password, device }: Credentials) => {
  await takeSignInTry(userName)
  const account = await Account.findOne({ userName }).lean()
  const right = await passwordMatches(password, account?.active ? account.passwordHash : null)
  if (!account || !right) throw new Problem('wrong_credentials')
  await forgetSignInTries(userName)
  return openSession(account, device ? await bindDevice(account, device) : null)
}
