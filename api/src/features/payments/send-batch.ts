import { clock } from '../../platform/clock.ts'
import { Batch } from './batch.model.ts'
import { movePayment } from './move-payment.ts'
import type { BatchDocument, PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { settleUp } from './settle-up.ts'

/** Marks every payment of a released batch as sent and books it. Safe to repeat: a job goes on where a crash stopped. */
export const sendBatch = async (batch: BatchDocument): Promise<BatchDocument> => {
  const payments = await Payment.find({ batchId: String(batch._id), status: 'batched' }).lean<PaymentDocument[]>()
  for (const payment of payments) await send(payment, batch)
  const sent = await Batch.findOneAndUpdate(
    { _id: batch._id },
    { $set: { unsent: false } },
    { returnDocument: 'after' },
  ).lean<BatchDocument>()
  return sent!
}

const send = async (payment: PaymentDocument, { channel, releasedBy }: BatchDocument) => {
  const now = clock.now()
  const set = { sentAt: now, askAt: channel === 'wechat' ? now : null, unposted: true }
  const sent = await movePayment(payment, { act: 'send', by: releasedBy, set })
  if (sent) await settleUp(sent)
}

/** Those a crash left released but not sent. */
export const sendUnsent = async () => {
  for (const batch of await Batch.find({ unsent: true }).lean<BatchDocument[]>()) await sendBatch(batch)
}
