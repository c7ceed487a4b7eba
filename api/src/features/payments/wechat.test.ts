import { useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { wechatPaySettings } from '../../platform/wechat-pay-settings.ts'
import { payForShow } from '../../stand-ins/pay-for-show.ts'
import type { Mishap } from '../../stand-ins/wechat-pay-stand-in.ts'
import { balancesOf } from '../ledger/balances-of.ts'
import { LedgerEntry } from '../ledger/ledger-entry.model.ts'
import { buildReward } from '../rewards/build-reward.ts'
import { rewardsOfReports } from '../rewards/reading/my-reward.ts'
import { Reward } from '../rewards/reward.model.ts'
import { buildMoneyScene, buildReleased, claimBy, paymentOf } from './build-payment.ts'
import { collectClaims } from './collect-claims.ts'
import type { PaymentDocument } from './payment.fields.ts'
import { openPackage } from './shown-payee.ts'
import { verifyMoney } from './verify/verify-money.ts'
import { workOnPayments } from './work-on-payments.ts'

const { as } = useApp()
const now = clock.now
const before = { ...wechatPaySettings }
let standIn: Awaited<ReturnType<typeof payForShow>>['standIn']
let ahead = 0
beforeEach(async () => {
  const show = await payForShow()
  standIn = show.standIn
  ahead = 0
  Object.assign(wechatPaySettings, { ...show.settings, mostFen: 10_000_000 })
})
afterEach(async () => {
  clock.now = now
  Object.assign(wechatPaySettings, before)
  await standIn.stop()
})

/** The next time WeChat is asked. */
const nextRound = async () => {
  ahead += 11 * 60_000
  clock.now = () => new Date(now().getTime() + ahead)
  await workOnPayments()
}
const scene = async () => {
  const people = await buildMoneyScene()
  const { key, reportId, rewardId } = await buildReward(people, 'notified')
  await claimBy(reportId, 'wechat')
  await collectClaims()
  const read = () => paymentOf(rewardId)
  const share = async () => (await Reward.findById(rewardId).lean().orFail()).shares[0]!
  const paymentSeen = async () => (await rewardsOfReports([reportId])).get(reportId)!.view.payment
  return { people, key, reportId, rewardId, read, share, paymentSeen, payment: await read() }
}
const released = async () => {
  const made = await scene()
  await buildReleased(made.people, [made.payment])
  return made
}
const kindsOf = async ({ number }: PaymentDocument) =>
  (await LedgerEntry.find({ ref: number }).sort({ seq: 1 }).lean()).map(({ kind }) => kind)

test('a transfer waits for its payee, is taken and booked once, and names no tip-off to WeChat', async () => {
  const { people, key, payment, read, share, paymentSeen } = await released()
  expect(await kindsOf(payment)).toEqual(['send'])
  expect(await paymentSeen()).toMatchObject({ confirm: null })
  await workOnPayments()
  expect(standIn.bills()).toMatchObject([
    { number: payment.number, amountFen: 1_000_000, name: '柳含烟', remark: '奖励款' },
  ])
  const waiting = await read()
  expect(waiting).toMatchObject({ status: 'sent', waiting: '等待收款人在微信里确认' })
  const [bill] = standIn.bills()
  const confirm = {
    mchId: wechatPaySettings.merchant,
    appId: wechatPaySettings.appId,
    package: openPackage(waiting.packageSealed!),
  }
  expect(confirm.package).toContain(bill!.billNo)
  expect((await as().tipOffs.read({ body: { key } })).reward!.payment).toMatchObject({ channel: 'wechat', confirm })
  const [item] = (await as(people.maker.token).payments.list({ query: { channel: 'wechat' } })).items
  expect(item).toMatchObject({ accountMasked: '微信零钱', bankName: null, failure: '等待收款人在微信里确认' })
  for (const state of ['PROCESSING', 'TRANSFERING', 'WAIT_USER_CONFIRM'] as const) {
    standIn.settle(payment.number, state)
    await nextRound()
    expect((await read()).status).toBe('sent')
  }
  expect(await paymentSeen()).toMatchObject({ confirm: null })
  standIn.settle(payment.number, 'SUCCESS')
  for (let round = 0; round < 3; round += 1) await nextRound()
  expect(await read()).toMatchObject({ status: 'confirmed', packageSealed: null, waiting: null })
  expect((await share()).status).toBe('paid')
  expect(await kindsOf(payment)).toEqual(['send', 'confirm'])
  expect(await verifyMoney()).toMatchObject({ intact: true, payments: 1 })
})

test('WeChat is offered for what one transfer may move, and only where it is set up', async () => {
  const { key } = await buildReward(await buildMoneyScene(), 'notified')
  const channels = async () => (await as().tipOffs.read({ body: { key } })).reward!.channels
  expect(await channels()).toEqual(['bank', 'wechat'])
  wechatPaySettings.mostFen = 999_999
  expect(await channels()).toEqual(['bank'])
  Object.assign(wechatPaySettings, { mostFen: 10_000_000, privateKey: undefined })
  expect(await channels()).toEqual(['bank'])
})

test.each<Mishap[]>([
  ['lost'],
  ['doubled'],
  ['forged'],
  ['SYSTEM_ERROR'],
  ['NOT_ENOUGH'],
  ['FREQUENCY_LIMIT_EXCEED'],
  ['NO_AUTH'],
  ['SYSTEM_ERROR', 'lost', 'forged', 'SYSTEM_ERROR', 'lost', 'doubled'],
  ['lost', 'lost', 'lost', 'SYSTEM_ERROR', 'NOT_ENOUGH', 'forged', 'lost'],
])('whatever becomes of answers (%s …), it is one transfer and one posting', async (...mishaps) => {
  const { payment, read } = await released()
  standIn.meet(...mishaps)
  await workOnPayments()
  expect((await read()).status).toBe('sent')
  for (let round = 0; round < mishaps.length; round += 1) await nextRound()
  expect(standIn.bills()).toHaveLength(1)
  standIn.settle(payment.number, 'SUCCESS')
  standIn.meet('lost')
  await nextRound()
  expect((await read()).status).toBe('sent')
  await nextRound()
  expect(await read()).toMatchObject({ status: 'confirmed', outsideNumber: standIn.bills()[0]!.billNo })
  expect(await kindsOf(payment)).toEqual(['send', 'confirm'])
  expect(await verifyMoney()).toMatchObject({ intact: true })
})

test('several processes that ask at once make one transfer and one posting', async () => {
  const { payment } = await released()
  await Promise.all(Array.from({ length: 6 }, () => workOnPayments()))
  expect(standIn.bills()).toHaveLength(1)
  expect(standIn.arrivals()).toBe(1)
  standIn.settle(payment.number, 'SUCCESS')
  ahead = 60_000
  clock.now = () => new Date(now().getTime() + ahead)
  await Promise.all(Array.from({ length: 6 }, () => workOnPayments()))
  expect(await kindsOf(payment)).toEqual(['send', 'confirm'])
  expect(await verifyMoney()).toMatchObject({ intact: true })
})

test('a transfer that failed goes back to its tipster with words, and is claimed by bank', async () => {
  const { payment, reportId, read, share } = await released()
  await workOnPayments()
  standIn.settle(payment.number, 'FAIL', 'ACCOUNT_FROZEN')
  await nextRound()
  expect(await read()).toMatchObject({ status: 'failed', failure: '收款的微信账户被冻结，可以改用银行账户领取' })
  expect(await share()).toMatchObject({ status: 'notified', failure: '收款的微信账户被冻结，可以改用银行账户领取' })
  expect(await kindsOf(payment)).toEqual(['send', 'fail'])
  clock.now = now
  await claimBy(reportId, 'bank')
  await collectClaims()
  expect(await read()).toMatchObject({ channel: 'bank', status: 'ready', attempt: 2 })
  expect(await verifyMoney()).toMatchObject({ intact: true, payments: 2 })
})

test('what WeChat refuses for good has failed at once', async () => {
  const { payment, read } = await released()
  standIn.meet('PARAM_ERROR')
  await workOnPayments()
  expect(await read()).toMatchObject({ status: 'failed', failure: '微信转账没有成功，可以改用银行账户领取' })
  expect(await kindsOf(payment)).toEqual(['send', 'fail'])
  expect(standIn.bills()).toEqual([])
})

test('it has not failed while an earlier request may still arrive', async () => {
  const { read } = await released()
  standIn.meet('SYSTEM_ERROR')
  await workOnPayments()
  ahead += 10_000
  clock.now = () => new Date(now().getTime() + ahead)
  standIn.meet('NOT_FOUND', 'PARAM_ERROR')
  await workOnPayments()
  expect(await read()).toMatchObject({ status: 'sent', waiting: '微信没有受理，正在核对' })
  await nextRound()
  expect(standIn.bills()).toHaveLength(1)
})

test('more than one transfer may move, or without WeChat Pay, a claim fails with words and no money moves', async () => {
  wechatPaySettings.mostFen = 20_000
  const tooMuch = await scene()
  expect(tooMuch.payment).toMatchObject({ status: 'failed', sentAt: null })
  expect(await tooMuch.share()).toMatchObject({
    status: 'notified',
    failure: '微信转账每笔不超过 200.00 元，请改用银行账户领取',
  })
  wechatPaySettings.privateKey = undefined
  const { people, rewardId } = tooMuch
  await claimBy(tooMuch.reportId, 'wechat')
  await collectClaims()
  expect((await paymentOf(rewardId)).failure).toBe('这里没有开通微信转账，请改用银行账户领取')
  const { schemeKey, year } = tooMuch.payment
  expect(await balancesOf(schemeKey, year)).toMatchObject({ reserved: 1_000_000, in_transit: 0 })
  expect((await as(people.maker.token).payments.list({ query: { status: 'failed' } })).items).toHaveLength(2)
  expect(await verifyMoney()).toMatchObject({ intact: true, payments: 2 })
})

test('a transfer of another amount than ours is left for a person', async () => {
  const { payment, read } = await released()
  await workOnPayments()
  Object.assign(standIn.settle(payment.number, 'SUCCESS'), { amountFen: 1 })
  await nextRound()
  expect(await read()).toMatchObject({ status: 'sent', waiting: '微信的金额与支付不一致，请核对' })
})
