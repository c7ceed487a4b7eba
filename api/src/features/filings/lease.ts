import { randomUUID } from 'node:crypto'
import type { UpdateQuery } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { Filing, type FilingFields } from './filing.model.ts'

const leaseMs = 2 * 60_000
const busy = ['reading', 'writing'] as const

/** Somebody else goes on with the filing, or it was cancelled: whoever sees this stops without a trace. */
export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

export const newLease = () => ({ holder: randomUUID(), until: new Date(clock.now().getTime() + leaseMs) })

/** A filing with a lease of our own. */
export type Held = FilingFields & { lease: { holder: string; until: Date } }

/** The oldest filing that nobody works on, leased to the caller; null where there is none. */
export const takeNext = async (): Promise<Held | null> =>
  Filing.findOneAndUpdate(
    { status: { $in: busy }, $or: [{ lease: null }, { 'lease.until': { $lt: clock.now() } }] },
    { $set: { lease: newLease() } },
    { sort: { uploadedAt: 1 }, returnDocument: 'after' },
  ).lean<Held>()

/** Writes only while the lease is ours, and prolongs it. Throws `LeaseLost`. */
export const updateHeld = async ({ _id, lease }: Held, change: UpdateQuery<FilingFields>): Promise<Held> => {
  const filing = await Filing.findOneAndUpdate(
    { _id, 'lease.holder': lease.holder },
    { ...change, $set: { 'lease.until': newLease().until, ...change.$set } },
    { returnDocument: 'after' },
  ).lean<Held>()
  if (!filing) throw new LeaseLost()
  return filing
}

/** The last write: the lease ends with it. */
export const finishHeld = async ({ _id, lease }: Held, change: UpdateQuery<FilingFields>) => {
  const filing = await Filing.findOneAndUpdate(
    { _id, 'lease.holder': lease.holder },
    { ...change, $set: { ...change.$set, lease: null } },
    { returnDocument: 'after' },
  ).lean<FilingFields>()
  if (!filing) throw new LeaseLost()
  return filing
}
