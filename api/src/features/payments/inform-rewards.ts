import type { RewardAuditLine } from '@huisheng/contract'
import { knowPayments } from '../rewards/audit/payment-course.ts'
import { knowConfirmations } from '../rewards/shares/transfer-to-confirm.ts'
import type { PaymentAct, PaymentDocument, PaymentEntry } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { transfersToConfirm } from './transfers-to-confirm.ts'

const actNames: Record<PaymentAct, string> = {
  collect: '生成支付',
  batch: '编入批次',
  unbatch: '退出批次',
  send: '放行发出',
  confirm: '支付成功',
  fail: '支付失败',
}

/** Tells rewards what became of their claims. */
export const informRewardsOfPayments = () => {
  knowConfirmations(transfersToConfirm)
  knowPayments(async (rewardId) => {
    const payments = await Payment.find({ rewardId }).sort({ claimedAt: 1, _id: 1 }).lean<PaymentDocument[]>()
    return payments.flatMap((payment) => payment.history.map((entry) => lineOf(payment, entry)))
  })
}

const lineOf = ({ number, amountFen }: PaymentDocument, { at, act, by, words }: PaymentEntry): RewardAuditLine => ({
  at: at.toISOString(),
  from: 'payment',
  what: `${number} ${actNames[act]}`,
  by: by?.name ?? '系统',
  words,
  amountFen,
  rule: null,
  inputs: [],
})
