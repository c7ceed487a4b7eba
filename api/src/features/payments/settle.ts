import { clock } from '../../platform/clock.ts'
import { movePayment } from './move-payment.ts'
import type { By, PaymentDocument } from './payment.fields.ts'
import { settleUp } from './settle-up.ts'

export type Result =
  | { result: 'confirmed'; outsideNumber: string; by: By | null }
  | { result: 'failed'; outsideNumber: string | null; failure: string; by: By | null }

/** Writes down what became of a sent payment, once, and books it; null where somebody else was first. */
export const settle = async (payment: PaymentDocument, given: Result): Promise<PaymentDocument | null> => {
  const failure = given.result === 'failed' ? given.failure : null
  const settled = await movePayment(payment, {
    act: given.result === 'failed' ? 'fail' : 'confirm',
    by: given.by,
    words: failure,
    set: {
      ...{ outsideNumber: given.outsideNumber, failure, settledAt: clock.now() },
      ...{ askAt: null, waiting: null, packageSealed: null, unposted: true },
    },
  })
  if (settled) await settleUp(settled)
  return settled
}
