import type { PaymentChannel, PaymentStatus } from '@huisheng/contract'
import { Types } from 'mongoose'
import { readCursor, writeCursor } from '../reports/cursor.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'

type Query = { cursor?: string; limit: number; status?: PaymentStatus; channel?: PaymentChannel; batchId?: string }

/** The newest claims first. */
export const listPayments = async ({ cursor, limit, status, channel, batchId }: Query) => {
  const after = readCursor(cursor)
  const found = await Payment.find({
    ...(status && { status }),
    ...(channel && { channel }),
    ...(batchId && { batchId }),
    ...(after && {
      $or: [{ claimedAt: { $lt: after.at } }, { claimedAt: after.at, _id: { $lt: new Types.ObjectId(after.id) } }],
    }),
  })
    .sort({ claimedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<PaymentDocument[]>()
  const payments = found.slice(0, limit)
  const last = payments.at(-1)
  const next = found.length > limit && last ? writeCursor({ at: last.claimedAt, id: String(last._id) }) : null
  return { payments, next }
}
