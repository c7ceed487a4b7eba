import { collectClaims } from '../../features/payments/collect-claims.ts'
import { importResults } from '../../features/payments/import-results.ts'
import { listPayments } from '../../features/payments/list-payments.ts'
import { makeBatch } from '../../features/payments/make-batch.ts'
import { releaseBatch } from '../../features/payments/release-batch.ts'
import { yuan } from '../../features/ledger/yuan.ts'
import { demoUuid } from '../tip-offs/demo-uuid.ts'
import type { Offices } from './offices.ts'

/** Pays what was claimed by now: one makes the batch, another releases it, and the bank says that it went well. */
export const payByBank = async ({ maker, releaser }: Offices, number: number) => {
  await collectClaims()
  const { payments } = await listPayments({ status: 'ready', channel: 'bank', limit: 100 })
  if (payments.length === 0) return
  const paymentIds = payments.map(({ _id }) => String(_id))
  const submissionId = demoUuid(`batch ${number}`)
  const batch = await makeBatch(maker, { submissionId, channel: 'bank', paymentIds })
  await releaseBatch(releaser, String(batch._id))
  const lines = payments.map((payment, at) =>
    [payment.number, yuan(payment.amountFen), '成功', '', `DEMO${number}-${at}`].join(','),
  )
  const file = ['支付单号,金额（元）,结果,原因,银行流水号', ...lines].join('\n')
  await importResults(maker, String(batch._id), Buffer.from(file))
}
