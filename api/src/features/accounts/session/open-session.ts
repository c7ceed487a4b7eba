import type { Session } from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { Account, type AccountRecord } from '../account.model.ts'
import { presentMe } from '../account.presenter.ts'
import { startSession, type SessionDevice } from './start-session.ts'

/** What a person gets who has just proved who they are. */
export const openSession = async (account: AccountRecord, device: SessionDevice | null = null): Promise<Session> => {
  if (!account.active) throw new Problem('forbidden')
  await Account.updateOne({ _id: account._id }, { $set: { lastSignInAt: clock.now() } })
  const { sessionId, ...tokens } = await startSession(account, device)
  return { ...tokens, me: await presentMe(account, sessionId) }
}
