import { randomUUID } from 'node:crypto'
import { useApp } from '../../../test/app.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { wechatPaySettings } from '../../platform/wechat-pay-settings.ts'
import { payForShow } from '../../stand-ins/pay-for-show.ts'
import { balancesOf } from '../ledger/balances-of.ts'
import { LedgerEntry } from '../ledger/ledger-entry.model.ts'
import { buildReward } from '../rewards/build-reward.ts'
import { Reward } from '../rewards/reward.model.ts'
import { Batch } from './batch.model.ts'
import { buildMoneyScene, buildPayment, claimBy, paymentOf, type MoneyScene } from './build-payment.ts'
import { dieAtWrite } from './die-at-write.ts'
import { importResults } from './import-results.ts'
import { makeBatch } from './make-batch.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { releaseBatch } from './release-batch.ts'
import { undoUnfinished } from './undo-batch.ts'
import { verifyMoney } from './verify/verify-money.ts'
import { workOnPayments } from './work-on-payments.ts'

useApp()
const now = clock.now
const before = { ...wechatPaySettings }
let standIn: Awaited<ReturnType<typeof payForShow>>['standIn']
beforeEach(async () => {
  const show = await payForShow({ takenAfterMs: 60_000 })
  standIn = show.standIn
  Object.assign(wechatPaySettings, { ...show.settings, mostFen: 10_000_000 })
})
afterEach(async () => {
  clock.now = now
  Object.assign(wechatPaySettings, before)
  await standIn.stop()
})
const later = (ms: number) => (clock.now = () => new Date(now().getTime() + ms))

/** What a person does again after a crash; what was done already says so. */
const again = <T>(act: () => Promise<T>) =>
  act().catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'payment_moved_on') return null
    throw error
  })

/** Everything from a claim to its payment, as jobs and people do it; repeatable as a whole. */
const course = async (scene: MoneyScene, rewardId: string, submissionId: string) => {
  await workOnPayments()
  const payment = await paymentOf(rewardId)
  const { channel } = payment
  await again(() => makeBatch(scene.maker.actor, { submissionId, channel, paymentIds: [String(payment._id)] }))
  const { batchId } = await paymentOf(rewardId)
  await again(() => releaseBatch(scene.releaser.actor, batchId!))
  await workOnPayments()
  if (channel === 'wechat') {
    for (const ms of [70_000, 900_000, 1_800_000, 2_700_000]) {
      later(ms)
      await workOnPayments()
    }
    clock.now = now
    return
  }
  const line = `${payment.number},${payment.amountFen / 100},成功,,YH${payment.number}`
  await importResults(scene.maker.actor, batchId!, Buffer.from(`支付单号,金额,结果,原因,银行流水号\n${line}`))
}

test.each(['bank', 'wechat'] as const)(
  'a process that dies at any write on the way of a payment to %s leaves one payment, one posting each, all in balance',
  async (channel) => {
    const scene = await buildMoneyScene()
    let paid = 0
    for (const when of ['before', 'after'] as const) {
      let [nth, died] = [0, true]
      while (died) {
        nth += 1
        const { reportId, rewardId } = await buildReward(scene, 'notified')
        await claimBy(reportId, channel, `E2026${when.length}${nth}`)
        const submissionId = randomUUID()
        died = await dieAtWrite(nth, when, () => course(scene, rewardId, submissionId))
        clock.now = now
        if (died) {
          await workOnPayments()
          await course(scene, rewardId, submissionId)
          await workOnPayments()
        }
        paid += 1
        const payments = await Payment.find({ rewardId }).lean<PaymentDocument[]>()
        expect(payments).toMatchObject([{ status: 'confirmed', unposted: false }])
        const [{ number }] = payments as [PaymentDocument]
        const kinds = (await LedgerEntry.find({ ref: number }).sort({ seq: 1 }).lean()).map(({ kind }) => kind)
        expect(kinds).toEqual(['send', 'confirm'])
        expect((await Reward.findById(rewardId).lean().orFail()).shares[0]).toMatchObject({ status: 'paid' })
        if (channel === 'wechat') expect(standIn.bills().filter((bill) => bill.number === number)).toHaveLength(1)
      }
      expect(nth).toBeGreaterThan(10)
    }
    const { schemeKey, year } = await Payment.findOne().lean().orFail()
    expect(await balancesOf(schemeKey, year)).toMatchObject({ reserved: 0, in_transit: 0, paid: paid * 1_000_000 })
    expect(await verifyMoney()).toMatchObject({ intact: true, payments: paid, rewards: paid })
  },
  280_000,
)

test('a batch that a crash left half made gives its payments back', async () => {
  const scene = await buildMoneyScene()
  const { payment } = await buildPayment(scene)
  const wanted = { submissionId: randomUUID(), channel: 'bank' as const, paymentIds: [String(payment._id)] }
  for (const nth of [2, 3]) {
    const died = await dieAtWrite(nth, 'before', () =>
      makeBatch(scene.maker.actor, { ...wanted, submissionId: randomUUID() }),
    )
    expect(died).toBe(true)
    await undoUnfinished()
    expect(await Batch.countDocuments({ complete: false })).toBe(1)
    later(6 * 60_000)
    await undoUnfinished()
    clock.now = now
    expect(await Batch.countDocuments({ complete: false })).toBe(0)
    expect(await paymentOf(payment.rewardId)).toMatchObject({ status: 'ready', batchId: null })
  }
  expect(await makeBatch(scene.maker.actor, wanted)).toMatchObject({ status: 'made', complete: true })
  expect(await verifyMoney()).toMatchObject({ intact: true })
})
