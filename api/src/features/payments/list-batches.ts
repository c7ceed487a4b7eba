import { Types } from 'mongoose'
import { readCursor, writeCursor } from '../reports/cursor.ts'
import { Batch } from './batch.model.ts'
import type { BatchDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'

export type Settled = { confirmed: number; failed: number }

/** The newest first. */
export const listBatches = async ({ cursor, limit }: { cursor?: string; limit: number }) => {
  const after = readCursor(cursor)
  const found = await Batch.find({
    complete: true,
    ...(after && {
      $or: [{ madeAt: { $lt: after.at } }, { madeAt: after.at, _id: { $lt: new Types.ObjectId(after.id) } }],
    }),
  })
    .sort({ madeAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<BatchDocument[]>()
  const batches = found.slice(0, limit)
  const last = batches.at(-1)
  const next = found.length > limit && last ? writeCursor({ at: last.madeAt, id: String(last._id) }) : null
  return { batches, next }
}

/** How many payments of each batch have come to an end. */
export const settledOf = async (batches: readonly BatchDocument[]): Promise<Map<string, Settled>> => {
  const ids = batches.map(({ _id }) => String(_id))
  const settled = new Map(ids.map((id) => [id, { confirmed: 0, failed: 0 }]))
  const payments = await Payment.find(
    { batchId: { $in: ids }, status: { $in: ['confirmed', 'failed'] } },
    { batchId: 1, status: 1 },
  ).lean()
  for (const { batchId, status } of payments) settled.get(batchId!)![status as keyof Settled] += 1
  return settled
}
