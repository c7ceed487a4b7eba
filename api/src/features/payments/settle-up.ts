import type { LedgerKind } from '@huisheng/contract'
import { log } from '../../platform/log.ts'
import { append } from '../ledger/append.ts'
import type { ExpectedEntry } from '../ledger/verify-ledger.ts'
import { shareIsPaid, shareIsPaying, sharePaymentFailed } from '../rewards/shares/to-pay.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'

type Kind = Extract<LedgerKind, 'send' | 'confirm' | 'fail'>
const words: Record<Kind, string> = { send: '发出', confirm: '到账', fail: '没有到账，退回占用' }

const kindsOf = ({ status, sentAt }: Pick<PaymentDocument, 'status' | 'sentAt'>): Kind[] => {
  if (!sentAt) return []
  return status === 'confirmed' ? ['send', 'confirm'] : status === 'failed' ? ['send', 'fail'] : ['send']
}

/** What a payment means for the ledger; what it has not been told yet may stand there or not. */
export const entriesOf = (payment: PaymentDocument): ExpectedEntry[] =>
  kindsOf(payment).map((kind) => ({
    key: `${kind}:${payment.number}`,
    schemeKey: payment.schemeKey,
    year: payment.year,
    kind,
    amountFen: payment.amountFen,
    due: !payment.unposted,
  }))

/** Brings the last step of a payment to the ledger and to its reward. Safe to repeat, at once and after a crash. */
export const settleUp = async (payment: PaymentDocument): Promise<void> => {
  await postEntries(payment)
  await tellReward(payment)
  await Payment.updateOne({ _id: payment._id, revision: payment.revision }, { $set: { unposted: false } })
}

export const postEntries = async (payment: PaymentDocument) => {
  for (const { kind, key, schemeKey, year, amountFen } of entriesOf(payment))
    await append({ key, kind, schemeKey, year, amountFen, ref: payment.number, words: words[kind as Kind], by: null })
}

export const tellReward = async ({ claimId, number, status, settledAt, failure }: PaymentDocument) => {
  await shareIsPaying(claimId, number)
  if (status === 'confirmed') await shareIsPaid(claimId, settledAt!)
  if (status === 'failed') await sharePaymentFailed(claimId, failure!)
}

const batch = 100

/** Those a crash left behind. One that cannot be settled does not hold up the others. */
export const settleOutstanding = async () => {
  const open = await Payment.find({ unposted: true }).limit(batch).lean<PaymentDocument[]>()
  for (const payment of open)
    await settleUp(payment).catch((error: unknown) =>
      log.error({ err: error, payment: payment.number }, 'a payment is not settled; the next sweep tries again'),
    )
}
