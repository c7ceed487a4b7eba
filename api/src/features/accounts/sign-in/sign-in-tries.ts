import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { isDuplicate } from '../insert-once.ts'
import { SignInTries } from './sign-in-tries.model.ts'

const mostTries = 5
const lockMs = 15 * 60 * 1000

/**
 * Counts a try before the password is looked at, so that many at once cannot be more than five. After the fifth
 * without a success the name is locked for fifteen minutes: throws `account_locked`.
 */
export const takeSignInTry = async (userName: string): Promise<void> => {
  const now = clock.now()
  const open = { userName, tries: { $lt: mostTries } }
  const oneMore = { $inc: { tries: 1 }, $set: { lastTryAt: now } }
  const lockOver = { userName, tries: { $gte: mostTries }, lastTryAt: { $lte: new Date(now.getTime() - lockMs) } }
  const first = { tries: 1, lastTryAt: now }
  if (await SignInTries.findOneAndUpdate(open, oneMore)) return
  if (await SignInTries.findOneAndUpdate(lockOver, { $set: first })) return
  try {
    await SignInTries.create({ userName, ...first })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    if (await SignInTries.findOneAndUpdate(open, oneMore)) return
    // The count met a moment ago may be gone by now: another sign-in of the same name has succeeded.
    if (await SignInTries.exists({ userName, tries: { $gte: mostTries } })) throw await locked(userName)
    return takeSignInTry(userName)
  }
}

/** A success or a new password starts the count anew. */
export const forgetSignInTries = async (userName: string) => {
  await SignInTries.deleteOne({ userName })
}

/** The end of the lock of each of these names that is locked now. */
export const lockedUntil = async (userNames: string[]) => {
  const since = new Date(clock.now().getTime() - lockMs)
  const locks = await SignInTries.find({ userName: { $in: userNames }, tries: { $gte: mostTries } }).lean()
  return new Map(
    locks
      .filter(({ lastTryAt }) => lastTryAt > since)
      .map(({ userName, lastTryAt }) => [userName, new Date(lastTryAt.getTime() + lockMs)]),
  )
}

const locked = async (userName: string) => {
  const until = (await lockedUntil([userName])).get(userName)
  const left = until ? until.getTime() - clock.now().getTime() : lockMs
  return new Problem('account_locked', { retryAfterSeconds: Math.ceil(left / 1000) })
}
