import { useApp } from '../../../test/app.ts'
import { verifyMoney } from './verify/verify-money.ts'
import { renounce } from '../rewards/shares/renounce.ts'
import { Reward } from '../rewards/reward.model.ts'
import { buildMoneyScene, buildPayment, buildReleased, paymentOf } from './build-payment.ts'
import { importResults } from './import-results.ts'
import { Payment } from './payment.model.ts'
import { settleOutstanding } from './settle-up.ts'

useApp()

test('a failed payment that a crash left open is settled also when the tipster renounced meanwhile', async () => {
  const scene = await buildMoneyScene()
  const { payment, rewardId, reportId } = await buildPayment(scene)
  const batch = await buildReleased(scene, [payment])
  const line = `${payment.number},10000,失败,账号不存在,`
  const file = Buffer.from(`支付单号,金额,结果,原因,银行流水号\n${line}`)
  await importResults(scene.maker.actor, String(batch._id), file)
  await renounce(reportId, '不要了')
  await Payment.updateOne({ _id: payment._id }, { $set: { unposted: true } })
  await settleOutstanding()
  expect(await paymentOf(rewardId)).toMatchObject({ status: 'failed', unposted: false })
  expect((await Reward.findById(rewardId).lean().orFail()).shares[0]).toMatchObject({ status: 'renounced' })
  expect(await verifyMoney()).toMatchObject({ intact: true })
})
