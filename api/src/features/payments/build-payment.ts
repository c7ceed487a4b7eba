import type { PaymentChannel, SchemeFields } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { wechatSettings } from '../../platform/wechat-settings.ts'
import { startWechatStandIn } from '../../stand-ins/wechat-stand-in.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { bankPayee, buildReward, buildRewardScene } from '../rewards/build-reward.ts'
import { claimReward } from '../rewards/shares/claim-reward.ts'
import { collectClaims } from './collect-claims.ts'
import { makeBatch } from './make-batch.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { Payment } from './payment.model.ts'
import { releaseBatch } from './release-batch.ts'

/** For tests: everybody it takes, with two finance people who approve nothing. */
export const buildMoneyScene = async (scheme: Partial<SchemeFields> = {}) => {
  const people = await buildRewardScene(scheme)
  const [maker, releaser, auditor] = await Promise.all([
    buildStaff({ role: 'finance', name: '编批人' }),
    buildStaff({ role: 'finance', name: '放行人' }),
    buildStaff({ role: 'auditor', name: '审计员' }),
  ])
  return { ...people, maker: maker!, releaser: releaser!, auditor: auditor! }
}
export type MoneyScene = Awaited<ReturnType<typeof buildMoneyScene>>

/** For tests: claims a share, to WeChat with a code of a stand-in that stops right after. */
export const claimBy = async (reportId: string, channel: PaymentChannel, documentNumber = 'E20260001') => {
  const sendingId = randomUUID()
  const { name, documentKind, ...bank } = bankPayee({ documentNumber })
  if (channel === 'bank')
    return claimReward(reportId, { sendingId, payee: { ...bank, name, documentKind }, proxy: null })
  const before = { ...wechatSettings }
  const standIn = await startWechatStandIn({ appId: before.appId, appSecret: 'its secret' })
  Object.assign(wechatSettings, { api: standIn.address, appSecret: 'its secret' })
  const payee = { channel, name, documentKind, documentNumber, code: 'demo-liu' }
  await claimReward(reportId, { sendingId, payee, proxy: null })
  Object.assign(wechatSettings, before)
  await standIn.stop()
}

/** For tests: a reward that is claimed, and its payment. */
export const buildPayment = async (scene: MoneyScene, payee: Parameters<typeof bankPayee>[0] = {}) => {
  const reward = await buildReward(scene, 'notified')
  await claimReward(reward.reportId, { sendingId: randomUUID(), payee: bankPayee(payee), proxy: null })
  await collectClaims()
  return { ...reward, payment: await paymentOf(reward.rewardId) }
}

/** The latest payment for a reward. */
export const paymentOf = async (rewardId: string) =>
  (await Payment.findOne({ rewardId }).sort({ claimedAt: -1 }).lean<PaymentDocument>())!

type Batched = Pick<MoneyScene, 'maker' | 'releaser'>

/** For tests: these payments in one batch, released by the second person. */
export const buildReleased = async ({ maker, releaser }: Batched, payments: readonly PaymentDocument[]) => {
  const paymentIds = payments.map(({ _id }) => String(_id))
  const { channel } = payments[0]!
  const batch = await makeBatch(maker.actor, { submissionId: randomUUID(), channel, paymentIds })
  return releaseBatch(releaser.actor, String(batch._id))
}
