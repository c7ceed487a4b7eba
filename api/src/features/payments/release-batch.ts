import type { Actor } from '../../http/actor.ts'
import { badField, Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { findBatch } from './find-batch.ts'
import { isSoundBatch, moveBatch } from './move-batch.ts'
import { isSound } from './move-payment.ts'
import { payeeOf } from './payee-of.ts'
import type { BatchDocument, PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { sendBatch } from './send-batch.ts'
import { wakePayments } from './work-on-payments.ts'

/** Whether this person may let go of the money of this batch: neither who made it nor who approved a reward in it. */
export const mayRelease = (actorId: string, { madeBy, approverIds }: BatchDocument) =>
  madeBy.id !== actorId && !approverIds.includes(actorId)

/** The second of two people lets go of the money. The bank's file can be fetched from then on; WeChat is called beside. */
export const releaseBatch = async (actor: Pick<Actor, 'id' | 'name'>, batchId: string): Promise<BatchDocument> => {
  const batch = await findBatch(batchId)
  if (!mayRelease(actor.id, batch)) throw new Problem('duties_separated')
  if (batch.status !== 'made' || !batch.complete) throw new Problem('payment_moved_on')
  await refuseTouched(batch)
  const by = { id: actor.id, name: actor.name }
  const set = { status: 'released' as const, releasedBy: by, releasedAt: clock.now(), unsent: true }
  const released = await moveBatch(batch, { act: 'release', by, set })
  if (!released) throw new Problem('payment_moved_on')
  const sent = await sendBatch(released)
  wakePayments()
  return sent
}

/** No money leaves on a word that was altered, or to an account that was exchanged. */
const refuseTouched = async (batch: BatchDocument) => {
  const payments = await paymentsIn(batch)
  if (!isSoundBatch(batch) || payments.length !== batch.items.length) throw touched(batch.number)
  for (const payment of payments) if (!(await isPayable(payment, batch))) throw touched(payment.number)
}

const touched = (number: string) =>
  badField('payments', `${number} 的内容或收款信息与原来的记录不一致，不能放行，请告知审计员`)

export const paymentsIn = ({ _id }: BatchDocument) =>
  Payment.find({ batchId: String(_id) })
    .sort({ number: 1 })
    .lean<PaymentDocument[]>()

const isPayable = async (payment: PaymentDocument, { items }: BatchDocument) => {
  const item = items.find(({ paymentId }) => paymentId === String(payment._id))
  if (!item || item.amountFen !== payment.amountFen || item.payeeDigest !== payment.payeeDigest) return false
  return isSound(payment) && (await payeeOf(payment)) !== null
}
