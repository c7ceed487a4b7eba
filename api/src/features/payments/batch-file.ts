import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { recordAccess } from '../audit/record-access.ts'
import { yuan } from '../ledger/yuan.ts'
import { writeCsv } from './csv.ts'
import { findBatch } from './find-batch.ts'
import { isSound } from './move-payment.ts'
import { payeeOf } from './payee-of.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { paymentsIn } from './release-batch.ts'
import { remark } from './wechat-words.ts'

const headings = ['支付单号', '收款人', '开户银行', '账号', '金额（元）', '附言']

/** What the bank is given: whom to pay, where and how much, and nothing of what for. Recorded before it leaves. */
export const batchFile = async (actor: Actor, batchId: string) => {
  const batch = await findBatch(batchId)
  if (batch.channel !== 'bank') throw new Problem('not_found')
  if (batch.status !== 'released' || batch.unsent) throw new Problem('payment_moved_on')
  const payments = await paymentsIn(batch)
  const rows = await Promise.all(payments.map(rowOf))
  await recordAccess(actor, {
    ...{ action: 'export', subjectIds: payments.map(({ _id }) => String(_id)), ref: batchId },
    what: `下载银行代发文件 ${batch.number}，${payments.length} 笔`,
  })
  return { type: 'text/csv; charset=utf-8', bytes: writeCsv([headings, ...rows]), name: `${batch.number}.csv` }
}

const rowOf = async (payment: PaymentDocument) => {
  const payee = isSound(payment) ? await payeeOf(payment) : null
  if (!payee?.account) throw new Error(`The payee of ${payment.number} or its amount is not what was claimed`)
  return [payment.number, payee.name, payee.bankName ?? '', payee.account, yuan(payment.amountFen), remark]
}
