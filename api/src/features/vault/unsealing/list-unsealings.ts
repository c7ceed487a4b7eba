import type { UnsealingStatus } from '@huisheng/contract'
import type { QueryFilter } from 'mongoose'
import { clock } from '../../../platform/clock.ts'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import { hiddenFrom } from '../../reports/sealed/hidden-from.ts'
import { Unsealing, type UnsealingFields, type UnsealingRecord } from './unsealing.model.ts'

type Query = { cursor?: string; limit: number; status?: UnsealingStatus }

/** The newest first, without those of tip-offs that tell of the reader. */
export const listUnsealings = async (readerId: string, { cursor, limit, status }: Query) => {
  const after = readCursor(cursor)
  const found = await Unsealing.find({
    $and: [
      { reportId: { $nin: await hiddenFrom(readerId) } },
      withStatus(status, clock.now()),
      after ? { $or: [{ askedAt: { $lt: after.at } }, { askedAt: after.at, _id: { $lt: after.id } }] } : {},
    ],
  })
    .sort({ askedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<UnsealingRecord[]>()
  const unsealings = found.slice(0, limit)
  const last = unsealings.at(-1)
  return {
    unsealings,
    next: found.length > limit && last ? writeCursor({ at: last.askedAt, id: String(last._id) }) : null,
  }
}

/** One whose time is over counts as ended. */
const withStatus = (status: UnsealingStatus | undefined, now: Date): QueryFilter<UnsealingFields> => {
  if (status === undefined) return {}
  if (status === 'open') return { status, endsAt: { $gt: now } }
  if (status === 'ended') return { $or: [{ status }, { status: 'open', endsAt: { $lte: now } }] }
  return { status }
}
