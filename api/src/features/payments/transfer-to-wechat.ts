import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import { WechatPayError } from '../../platform/wechat-pay-error.ts'
import { wechatPay, type TransferBill } from '../../platform/wechat-pay.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { isSound } from './move-payment.ts'
import { payeeOf } from './payee-of.ts'
import { settle } from './settle.ts'
import { sealPackage } from './shown-payee.ts'
import { failureWords, remark, waitingWords } from './wechat-words.ts'

const secondsBetween = [10, 10, 20, 60, 120, 300, 600]
/** An earlier request whose answer was lost may still arrive: until then a refusal is not final. */
const lateArrivalMs = 10 * 60_000

/** Asks WeChat about every transfer whose time has come, and starts those that are not started. */
export const askWechat = async () => {
  const due = await Payment.find({ askAt: { $lte: clock.now() }, status: 'sent', unposted: false })
    .sort({ askAt: 1 })
    .limit(100)
    .lean<PaymentDocument[]>()
  for (const payment of due)
    await ask(payment).catch((error: unknown) =>
      log.error({ err: error, payment: payment.number }, 'a transfer could not be asked about; the next sweep does'),
    )
}

/**
 * One question. The turn is noted before it is taken, so that two processes do not ask at once, and a crash in between
 * is followed by another question under the same number: WeChat makes one transfer of it.
 */
export const ask = async (payment: PaymentDocument) => {
  const { _id, askAt, asked } = payment
  const seconds = secondsBetween[Math.min(asked, secondsBetween.length - 1)]!
  const next = new Date(clock.now().getTime() + seconds * 1000)
  const { modifiedCount } = await Payment.updateOne(
    { _id, status: 'sent', unposted: false, askAt },
    { $set: { askAt: next }, $inc: { asked: 1 } },
  )
  if (modifiedCount === 0) return
  try {
    const bill = asked === 0 ? null : await wechatPay.transferOf(payment.number)
    await take(payment, bill ?? (await start(payment)))
  } catch (error) {
    if (!(error instanceof WechatPayError)) throw error
    await meetError(payment, error)
  }
}

const start = async (payment: PaymentDocument): Promise<TransferBill> => {
  const payee = isSound(payment) ? await payeeOf(payment) : null
  if (!payee?.openid) throw new Error(`The payee of ${payment.number} is not who claimed`)
  const { number, amountFen } = payment
  return wechatPay.transfer({ number, amountFen, openid: payee.openid, name: payee.name, remark })
}

/** What a transfer came to. Another amount than ours is for a person to look at. */
const take = async (payment: PaymentDocument, { billNo, state, amountFen, failReason, packageInfo }: TransferBill) => {
  if (amountFen !== null && amountFen !== payment.amountFen) {
    log.error({ payment: payment.number }, 'a transfer has another amount than its payment')
    return note(payment, '微信的金额与支付不一致，请核对')
  }
  if (state === 'SUCCESS') return settle(payment, { result: 'confirmed', outsideNumber: billNo, by: null })
  if (state === 'FAIL' || state === 'CANCELLED')
    return settle(payment, { result: 'failed', outsideNumber: billNo, failure: failureWords(failReason), by: null })
  await note(payment, waitingWords(state), state === 'TRANSFERING' ? { packageSealed: null } : packageOf(packageInfo))
}

/** Told once, when the transfer starts; of no use once the payee has taken the money. */
const packageOf = (info: string | null) => (info ? { packageSealed: sealPackage(info) } : {})

const note = (payment: PaymentDocument, waiting: string, change: Partial<PaymentDocument> = {}) =>
  Payment.updateOne({ _id: payment._id, status: 'sent' }, { $set: { waiting, ...change } })

/** Only what WeChat refuses for good, and knows nothing of, has failed; everything else is asked again. */
const meetError = async (payment: PaymentDocument, error: WechatPayError) => {
  log.warn({ payment: payment.number, reason: error.reason, code: error.code }, 'a transfer was not taken')
  if (error.reason !== 'refused') return note(payment, waitingWords(error.code ?? error.reason))
  const bill = await wechatPay.transferOf(payment.number).catch(() => undefined)
  if (bill) return take(payment, bill)
  const isFinal = payment.asked === 0 || clock.now().getTime() - payment.sentAt!.getTime() > lateArrivalMs
  if (bill === undefined || !isFinal) return note(payment, waitingWords('refused'))
  await settle(payment, { result: 'failed', outsideNumber: null, failure: failureWords(error.code), by: null })
}
