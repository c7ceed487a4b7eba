import { clock } from '../../platform/clock.ts'
import { Batch } from './batch.model.ts'
import { moveBatch } from './move-batch.ts'
import { movePayment } from './move-payment.ts'
import type { BatchDocument, By, PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'

/** Gives the payments of a dissolved batch back. Safe to repeat. */
export const giveBack = async (batchId: string, by: By | null) => {
  const payments = await Payment.find({ batchId, status: 'batched' }).lean<PaymentDocument[]>()
  for (const payment of payments)
    await movePayment(payment, { act: 'unbatch', by, set: { batchId: null, batchNumber: null } })
}

/** A batch that did not come about. */
export const undoBatch = async (batch: BatchDocument) => {
  const undone = await moveBatch(batch, {
    ...{ act: 'dissolve', by: null, words: '有支付已不在待编批的状态', set: { status: 'dissolved', complete: true } },
  })
  if (undone) await giveBack(String(batch._id), null)
}

const patienceMs = 5 * 60_000

/** Those a crash left half made. */
export const undoUnfinished = async () => {
  const before = new Date(clock.now().getTime() - patienceMs)
  const left = await Batch.find({ complete: false, madeAt: { $lt: before } }).lean<BatchDocument[]>()
  for (const batch of left) await undoBatch(batch)
}

/** Payments that a crash left in a batch that is dissolved. */
export const giveBackLeft = async () => {
  const since = new Date(clock.now().getTime() - 24 * 60 * 60_000)
  const dissolved = await Batch.find({ status: 'dissolved', madeAt: { $gte: since } }, { _id: 1 }).lean()
  for (const { _id } of dissolved) await giveBack(String(_id), null)
}
