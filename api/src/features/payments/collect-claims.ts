import { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import { canTransfer, wechatPaySettings } from '../../platform/wechat-pay-settings.ts'
import { insertOnce } from '../accounts/insert-once.ts'
import { yuan } from '../ledger/yuan.ts'
import { drawNumber } from '../reports/number.ts'
import { payeeDigest } from '../rewards/shares/payee-digest.ts'
import { claimsToPay, openClaim, shareIsPaying, type ClaimToPay } from '../rewards/shares/to-pay.ts'
import { derivedId } from './derived-id.ts'
import { movePayment } from './move-payment.ts'
import type { PaymentDocument, PaymentFields } from './payment.fields.ts'
import { paymentChain, paymentDigest } from './payment-history.ts'
import { Payment } from './payment.model.ts'
import { settleUp } from './settle-up.ts'
import { sealShown } from './shown-payee.ts'

const batch = 200

/** Makes one payment of each claim that has none. A claim that cannot be read does not hold up the others. */
export const collectClaims = async () => {
  for (const claim of await claimsToPay(batch))
    await collect(claim).catch((error: unknown) =>
      log.error({ err: error, reward: claim.number }, 'a claim could not be taken up; the next sweep tries again'),
    )
}

export const collect = async (claim: ClaimToPay) => {
  const _id = new Types.ObjectId(derivedId('payment', claim.claimId))
  const fields = await fieldsOf(claim)
  const entry = { at: clock.now(), act: 'collect' as const, by: null, words: null }
  const history = paymentChain.extend(String(_id), [], [{ ...entry, stateDigest: paymentDigest(fields) }])
  await insertOnce(() => Payment.updateOne({ _id }, { $setOnInsert: { ...fields, history } }, { upsert: true }))
  const payment = (await Payment.findById(_id).lean<PaymentDocument>())!
  await shareIsPaying(claim.claimId, payment.number)
  const obstacle = payment.status === 'ready' ? obstacleTo(payment) : null
  if (obstacle) await failAtOnce(payment, obstacle)
}

const fieldsOf = async (claim: ClaimToPay): Promise<Omit<PaymentFields, 'history'>> => {
  const payee = await openClaim(claim.claimId)
  return {
    ...{ number: `ZF${drawNumber(clock.now())}`, claimId: claim.claimId, rewardId: claim.rewardId },
    ...{ amountFen: claim.amountFen, attempt: claim.attempt, schemeKey: claim.schemeKey, year: claim.year },
    ...{ channel: claim.channel, status: 'ready', approverIds: claim.approverIds },
    ...{ batchId: null, batchNumber: null },
    ...{ payeeDigest: payeeDigest(claim.claimId, payee), shownSealed: sealShown(payee), packageSealed: null },
    ...{ outsideNumber: null, failure: null, waiting: null, claimedAt: claim.claimedAt, sentAt: null, settledAt: null },
    ...{ askAt: null, asked: 0, unposted: false, revision: 1 },
  }
}

/** Why WeChat cannot pay this at all. */
const obstacleTo = ({ channel, amountFen }: PaymentDocument) => {
  if (channel !== 'wechat') return null
  if (!canTransfer()) return '这里没有开通微信转账，请改用银行账户领取'
  const { leastFen, mostFen } = wechatPaySettings
  if (amountFen > mostFen) return `微信转账每笔不超过 ${yuan(mostFen)} 元，请改用银行账户领取`
  return amountFen < leastFen ? `微信转账每笔不少于 ${yuan(leastFen)} 元，请改用银行账户领取` : null
}

const failAtOnce = async (payment: PaymentDocument, failure: string) => {
  const set = { failure, settledAt: clock.now(), unposted: true }
  const failed = await movePayment(payment, { act: 'fail', by: null, words: failure, set })
  if (failed) await settleUp(failed)
}
