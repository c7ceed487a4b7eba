import { clock } from '../../../platform/clock.ts'
import { forgetActor } from '../actor-of.ts'
import { sessionIdOf } from './refresh-token.ts'
import { Session } from './session.model.ts'

/** Signs out the device that holds this token. A token that is not ours ends nothing and is not told so. */
export const endSession = async (refreshToken: string) => {
  const sessionId = sessionIdOf(refreshToken)
  if (!sessionId) return
  const ended = await Session.findOneAndUpdate({ _id: sessionId, endedAt: null }, { $set: { endedAt: clock.now() } })
  if (ended) forgetActor(String(ended.accountId))
}
