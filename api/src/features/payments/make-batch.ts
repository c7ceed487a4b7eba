import type { PaymentChannel } from '@huisheng/contract'
import { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { drawNumber } from '../reports/number.ts'
import { Batch } from './batch.model.ts'
import { derivedId } from './derived-id.ts'
import { batchEntry } from './move-batch.ts'
import { movePayment } from './move-payment.ts'
import type { BatchDocument, By, PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { undoBatch } from './undo-batch.ts'

type Wanted = { submissionId: string; channel: PaymentChannel; paymentIds: string[] }

/**
 * Gathers payments for one release, all or none. The same submission is one batch; a payment is in one batch only. The
 * batch stands before its payments are taken, so that what a crash leaves half done is found and undone.
 */
export const makeBatch = async (actor: Pick<Actor, 'id' | 'name'>, wanted: Wanted): Promise<BatchDocument> => {
  const by = { id: actor.id, name: actor.name }
  const _id = new Types.ObjectId(derivedId('payment-batch', `${actor.id} ${wanted.submissionId}`))
  const batch = (await Batch.findById(_id).lean<BatchDocument>()) ?? (await write(_id, by, wanted))
  if (hasFailed(batch)) throw new Problem('payment_moved_on')
  if (batch.complete) return batch
  for (const { paymentId } of batch.items)
    if (!(await take(paymentId, batch, by))) {
      await undoBatch(batch)
      throw new Problem('payment_moved_on')
    }
  const complete = await Batch.findOneAndUpdate(
    { _id, status: 'made' },
    { $set: { complete: true } },
    { returnDocument: 'after' },
  ).lean<BatchDocument>()
  if (!complete) throw new Problem('payment_moved_on')
  return complete
}

/** Undone by the machine because a payment was gone. */
const hasFailed = ({ status, history }: BatchDocument) => status === 'dissolved' && history.at(-1)!.by === null

const write = async (_id: Types.ObjectId, by: By, { channel, paymentIds }: Wanted): Promise<BatchDocument> => {
  const ids = [...new Set(paymentIds)].sort()
  const payments = await Payment.find({ _id: { $in: ids }, channel, status: 'ready' })
    .sort({ _id: 1 })
    .lean<PaymentDocument[]>()
  if (payments.length !== ids.length) throw new Problem('payment_moved_on')
  const now = clock.now()
  const fields = {
    ...{ number: `PC${drawNumber(now)}`, channel, status: 'made' as const },
    items: payments.map(({ _id: id, number, amountFen, payeeDigest }) => ({
      ...{ paymentId: String(id), number, amountFen, payeeDigest },
    })),
    totalFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0),
    ...{ complete: false, unsent: false },
    approverIds: [...new Set(payments.flatMap(({ approverIds }) => approverIds))],
    ...{ madeBy: by, madeAt: now, releasedBy: null, releasedAt: null, revision: 1, history: [] },
  }
  const history = batchEntry(String(_id), fields, 'make', by, null)
  try {
    return (await Batch.create({ _id, ...fields, history })).toObject<BatchDocument>()
  } catch (error) {
    const there = isDuplicate(error) && (await Batch.findById(_id).lean<BatchDocument>())
    if (there) return there
    throw error
  }
}

/** True where the payment is in this batch afterwards. */
const take = async (paymentId: string, batch: BatchDocument, by: By) => {
  const payment = (await Payment.findById(paymentId).lean<PaymentDocument>())!
  const batchId = String(batch._id)
  if (payment.status === 'batched' && payment.batchId === batchId) return true
  if (await movePayment(payment, { act: 'batch', by, set: { batchId, batchNumber: batch.number } })) return true
  const now = await Payment.findById(paymentId, { batchId: 1 }).lean()
  return now?.batchId === batchId
}
