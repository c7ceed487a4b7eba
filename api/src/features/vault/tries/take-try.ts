import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { hashFor } from '../../../platform/keyring.ts'
import { isDuplicate } from '../../accounts/insert-once.ts'
import { nextTry, type Patience } from './next-try.ts'
import { PassphraseTries } from './passphrase-tries.model.ts'

const minuteMs = 60 * 1000
const dayMs = 24 * 60 * minuteMs
/** An address may be shared by many, a code is one person’s. */
const patience: Record<'code' | 'address', Patience> = {
  code: { most: 5, firstLockMs: 15 * minuteMs, longestLockMs: dayMs },
  address: { most: 20, firstLockMs: 15 * minuteMs, longestLockMs: dayMs },
}
export type Tried = { by: keyof typeof patience; value: string }

const idOf = ({ by, value }: Tried) => hashFor(`passphrase-tries-${by}`, value)
const nothingYet = { tries: 0, locks: 0, opensAt: null }

/** Counts a try before anything is looked at, so that many at once cannot be more. Throws `passphrase_locked`. */
export const takeTry = async (tried: Tried): Promise<void> => {
  const _id = idOf(tried)
  for (;;) {
    const now = clock.now()
    const found = await PassphraseTries.findById(_id).lean()
    const was = found && found.forgottenAt > now ? { ...found, opensAt: found.opensAt ?? null } : nothingYet
    const next = nextTry(was, patience[tried.by], now)
    if (!('tries' in next)) throw locked(next.opensAt, now)
    const becomes = { ...next, forgottenAt: new Date((next.opensAt ?? now).getTime() + dayMs) }
    const { tries, locks, forgottenAt } = found ?? {}
    if (found) {
      const moved = await PassphraseTries.updateOne({ _id, tries, locks, forgottenAt }, { $set: becomes })
      if (moved.modifiedCount === 1) return
    } else if (await insert({ _id, ...becomes })) return
  }
}

/** A success: the code starts anew, an address gets this one try back, so that a code of one’s own does not buy more. */
export const forgiveTry = async (tried: Tried): Promise<void> => {
  const _id = idOf(tried)
  if (tried.by === 'code') await PassphraseTries.deleteOne({ _id })
  else await PassphraseTries.updateOne({ _id, tries: { $gt: 0 } }, { $inc: { tries: -1 } })
}

const insert = async (made: { _id: string; tries: number; locks: number; opensAt: Date | null; forgottenAt: Date }) => {
  try {
    await PassphraseTries.create(made)
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

const locked = (opensAt: Date, now: Date) =>
  new Problem('passphrase_locked', { retryAfterSeconds: Math.ceil((opensAt.getTime() - now.getTime()) / 1000) })
