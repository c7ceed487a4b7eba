import { paymentStatusNames, shareStatusNames, type MoneyDifference, type ShareStatus } from '@huisheng/contract'
import { yuan } from '../../ledger/yuan.ts'
import type { ExpectedEntry } from '../../ledger/verify-ledger.ts'
import { allShares, type ShareFacts } from '../../rewards/verify/all-shares.ts'
import { Batch } from '../batch.model.ts'
import { isSoundBatch } from '../move-batch.ts'
import { isSound } from '../move-payment.ts'
import { payeeOf } from '../payee-of.ts'
import type { BatchDocument, PaymentDocument } from '../payment.fields.ts'
import { Payment } from '../payment.model.ts'
import { entriesOf } from '../settle-up.ts'

type Found = Omit<MoneyDifference, 'where'>
type Verified = { payments: number; expected: ExpectedEntry[]; difference: MoneyDifference | null }

const differs = (expected: string, found: string, kind = 'payment'): Found => ({ kind, expected, found })

/** Holds every payment against its own history, its batch and the share it pays; tells the first difference. */
export const verifyPayments = async (): Promise<Verified> => {
  const shares = await sharesByClaim()
  const batches = await allBatches()
  const verified: Verified = { payments: 0, expected: [], difference: null }
  const seen = new Map<string, PaymentDocument>()
  for await (const each of Payment.find().sort({ _id: 1 }).lean<PaymentDocument[]>().cursor({ batchSize: 200 })) {
    const payment = each as PaymentDocument
    const found =
      ownDifference(payment, seen) ??
      batchDifference(payment, payment.batchId ? batches.get(payment.batchId) : undefined) ??
      (await payeeDifference(payment)) ??
      shareDifference(payment, shares.get(payment.claimId))
    if (found) return { ...verified, difference: { where: `支付 ${payment.number}`, ...found } }
    seen.set(payment.claimId, payment)
    verified.payments += 1
    verified.expected.push(...entriesOf(payment))
  }
  return { ...verified, difference: alteredBatch([...batches.values()]) ?? unpaid(shares, seen) }
}

/** The shares whose claim is the current one. */
const sharesByClaim = async () => {
  const byClaim = new Map<string, ShareFacts>()
  for await (const shares of allShares())
    for (const share of shares) if (share.claimId) byClaim.set(share.claimId, share)
  return byClaim
}

const allBatches = async () => {
  const batches = await Batch.find().lean<BatchDocument[]>()
  return new Map(batches.map((batch) => [String(batch._id), batch]))
}

const ownDifference = (payment: PaymentDocument, seen: Map<string, PaymentDocument>): Found | null => {
  const other = seen.get(payment.claimId)
  if (other) return differs('一次申领一笔支付', `还有 ${other.number}`)
  return isSound(payment) ? null : differs('内容和经过与写入时的密码校验一致', '内容或经过被改动')
}

/** Two people let go of the money, and neither of them approved the reward. */
const batchDifference = (payment: PaymentDocument, batch: BatchDocument | undefined): Found | null => {
  if (!batch) return payment.sentAt || payment.batchId ? differs('在一个批次里', '没有批次') : null
  if (!isSoundBatch(batch)) return differs(`批次 ${batch.number} 与写入时的密码校验一致`, '批次被改动')
  const item = batch.items.find(({ paymentId }) => paymentId === String(payment._id))
  if (item?.amountFen !== payment.amountFen)
    return differs(`批次 ${batch.number} 里有 ${yuan(payment.amountFen)} 元`, item ? yuan(item.amountFen) : '没有')
  if (!payment.sentAt) return null
  const releaser = batch.releasedBy
  const sender = payment.history.find(({ act }) => act === 'send')?.by
  if (!releaser || sender?.id !== releaser.id) return differs('由放行人发出', '另一人', 'duties')
  if (releaser.id === batch.madeBy.id) return differs('编批和放行是两个人', '是同一个人', 'duties')
  return payment.approverIds.includes(releaser.id) ? differs('放行人没有审批奖励', '审批过', 'duties') : null
}

const payeeDifference = async (payment: PaymentDocument) => {
  const payee = await payeeOf(payment).catch(() => null)
  return payee ? null : differs('收款人和账户与申领时一致', '收款信息被改动或删去')
}

const whilePaying: readonly ShareStatus[] = ['claimed', 'paying']

const shareDifference = (payment: PaymentDocument, share: ShareFacts | undefined): Found | null => {
  const status = paymentStatusNames[payment.status]
  if (!share) return payment.status === 'failed' ? null : differs('是一份奖励的当前申领', '没有这份申领')
  if (share.rewardId !== payment.rewardId) return differs(`属于奖励 ${share.rewardNumber}`, '属于另一笔奖励')
  if (share.payeeDigest !== payment.payeeDigest) return differs('付给申领人', '付给另一人')
  if (share.schemeKey !== payment.schemeKey || share.year !== payment.year)
    return differs(`${share.year} 年 ${share.schemeKey} 预算`, `${payment.year} 年 ${payment.schemeKey} 预算`)
  if (payment.status !== 'failed' && share.amountFen !== payment.amountFen)
    return differs(`${yuan(share.amountFen)} 元`, `${yuan(payment.amountFen)} 元`)
  if (agrees(payment, share.status)) return null
  return differs(`份额“${shareStatusNames[share.status]}”时的支付`, status)
}

const agrees = ({ status, unposted }: PaymentDocument, share: ShareStatus) => {
  if (unposted && whilePaying.includes(share)) return true
  if (status === 'confirmed') return share === 'paid'
  if (status === 'failed') return share !== 'paid' && !whilePaying.includes(share)
  return whilePaying.includes(share)
}

/** Also of batches that came to nothing, or whose payments are gone. */
const alteredBatch = (batches: readonly BatchDocument[]): MoneyDifference | null => {
  const altered = batches.find((batch) => !isSoundBatch(batch))
  return (
    (altered && {
      where: `批次 ${altered.number}`,
      ...differs('内容和经过与写入时的密码校验一致', '内容或经过被改动'),
    }) ??
    null
  )
}

/** A share that says it is paid, or being paid, without the payment for it. */
const unpaid = (shares: Map<string, ShareFacts>, seen: Map<string, PaymentDocument>): MoneyDifference | null => {
  for (const [claimId, { rewardNumber, reportNumber, status, paymentNumber }] of shares) {
    if (status !== 'paying' && status !== 'paid') continue
    const number = seen.get(claimId)?.number
    if (number === undefined || number !== paymentNumber)
      return {
        where: `奖励 ${rewardNumber} 的份额 ${reportNumber}`,
        ...differs(`支付 ${paymentNumber}`, number ?? '没有支付'),
      }
  }
  return null
}
