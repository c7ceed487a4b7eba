import { clock } from '../../platform/clock.ts'
import type { By, PaymentAct, PaymentDocument, PaymentFields } from './payment.fields.ts'
import { paymentChain, paymentDigest } from './payment-history.ts'
import { Payment } from './payment.model.ts'

/** Where each step starts. */
export const steps: Record<PaymentAct, { from: readonly PaymentFields['status'][]; to: PaymentFields['status'] }> = {
  collect: { from: [], to: 'ready' },
  batch: { from: ['ready'], to: 'batched' },
  unbatch: { from: ['batched'], to: 'ready' },
  send: { from: ['batched'], to: 'sent' },
  confirm: { from: ['sent'], to: 'confirmed' },
  fail: { from: ['ready', 'sent'], to: 'failed' },
}

type Step = { act: PaymentAct; by: By | null; words?: string | null; set?: Partial<PaymentFields> }

/** One step, written only where the payment is still as it was read; null where it moved on. */
export const movePayment = async (
  payment: PaymentDocument,
  { act, by, words = null, set = {} }: Step,
): Promise<PaymentDocument | null> => {
  const { from, to } = steps[act]
  if (!from.includes(payment.status)) return null
  const next = { ...payment, ...set, status: to }
  const entry = { at: clock.now(), act, by: by && { id: by.id, name: by.name }, words }
  const added = paymentChain.extend(String(payment._id), payment.history, [
    { ...entry, stateDigest: paymentDigest(next) },
  ])
  return Payment.findOneAndUpdate(
    { _id: payment._id, revision: payment.revision, status: payment.status },
    { $set: { ...set, status: to }, $push: { history: { $each: added } }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<PaymentDocument>()
}

export const isSound = (payment: PaymentDocument) =>
  payment.history.length > 0 &&
  paymentChain.isIntact(String(payment._id), payment.history) &&
  payment.history.at(-1)!.stateDigest === paymentDigest(payment)
