import type { Me } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { Account, type AccountRecord } from './account.model.ts'
import { presentMe } from './account.presenter.ts'

export const readMe = async ({ id, sessionId }: Actor): Promise<Me> =>
  present(await Account.findById(id).lean(), sessionId)

/** Records which privacy agreement the person accepted, and when. */
export const acceptPrivacy = async ({ id, sessionId }: Actor, version: string): Promise<Me> =>
  present(
    await Account.findByIdAndUpdate(
      id,
      { $set: { privacyVersion: version, privacyAcceptedAt: clock.now() } },
      { returnDocument: 'after' },
    ).lean(),
    sessionId,
  )

const present = (account: AccountRecord | null, sessionId: string | undefined) => {
  if (!account) throw new Problem('session_ended')
  return presentMe(account, sessionId)
}
