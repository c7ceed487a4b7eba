import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { wechatSettings } from '../../../platform/wechat-settings.ts'
import { openidFor, startWechatStandIn } from '../../../stand-ins/wechat-stand-in.ts'
import { buildResident } from '../../accounts/build-account.ts'
import { buildAttachment } from '../../attachments/build-attachment.ts'
import { Signal } from '../../tip-offs/signals/signal.model.ts'
import { pseudonymOf } from '../../vault/pseudonym-of.ts'
import { bankPayee, buildReward, buildRewardScene, buildTipOff, claimBody } from '../build-reward.ts'
import { declareKin } from '../kin/declare-kin.ts'
import { Reward } from '../reward.model.ts'
import { workOnRewards } from '../work-on-rewards.ts'
import { claimReward } from './claim-reward.ts'
import { Claim } from './claim.model.ts'
import { removeOrphanClaims } from './remove-orphan-claims.ts'
import { claimsToPay, openClaim, shareIsPaid, shareIsPaying, sharePaymentFailed } from './to-pay.ts'
import { daysAfter } from './tell-shares.ts'
import { verifyRewards } from '../verify/verify-rewards.ts'

const { as, call } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})
const anybody = as().rewards
const shareOf = async (rewardId: string) => (await Reward.findById(rewardId).lean().orFail()).shares[0]!
const intact = { rewards: 1, difference: null }

test('an anonymous tipster reads of the reward, claims with the key alone and is paid', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId } = await buildReward(scene, 'notified')
  const { reward } = await as().tipOffs.read({ body: { key } })
  expect(reward).toMatchObject({ status: 'notified', amountFen: 1_000_000, actions: ['claim', 'renounce', 'appeal'] })
  expect(reward!.trace.length).toBeGreaterThan(10)
  const claimed = await anybody.claim({ body: claimBody(key) })
  expect(claimed.reward).toMatchObject({
    status: 'claimed',
    payment: { channel: 'bank', accountMasked: '****2333', failure: null, confirm: null },
    actions: ['appeal'],
  })
  const [toPay] = await claimsToPay(10)
  expect(toPay).toMatchObject({ rewardId, amountFen: 1_000_000, attempt: 1, schemeKey: scene.scheme.key })
  expect(toPay!.approverIds).toEqual([scene.reviewer, scene.otherReviewer, scene.approver].map(({ actor }) => actor.id))
  expect(await openClaim(toPay!.claimId)).toMatchObject(bankPayee())
  for (let times = 0; times < 2; times += 1) await shareIsPaying(toPay!.claimId, 'ZF1')
  expect(await claimsToPay(10)).toEqual([])
  for (let times = 0; times < 2; times += 1) await shareIsPaid(toPay!.claimId, clock.now())
  expect((await as().tipOffs.read({ body: { key } })).reward).toMatchObject({ status: 'paid' })
  expect(await anybody.totals()).toMatchObject([{ schemeKey: scene.scheme.key, paidCount: 1, paidFen: 1_000_000 }])
  expect(await verifyRewards()).toEqual(intact)
})

test('a hundred claims of one reward at once are one claim', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId } = await buildReward(scene, 'notified')
  const { reportId } = await shareOf(rewardId)
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) => {
      const { sendingId, payee, proxy } = claimBody(key, { documentNumber: `E2026${at}0001` })
      return claimReward(reportId, { sendingId, payee, proxy })
    }),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(['claim_closed']))
  expect(await Claim.countDocuments()).toBe(1)
  expect(await claimsToPay(10)).toHaveLength(1)
  expect(await verifyRewards()).toEqual(intact)
}, 60_000)

test('the same sending twice, or many times at once, is one claim and the same answer', async () => {
  const scene = await buildRewardScene()
  const { key } = await buildReward(scene, 'notified')
  const body = claimBody(key)
  const answers = await Promise.all(Array.from({ length: 5 }, () => anybody.claim({ body })))
  expect(new Set(answers.map(({ reward }) => reward!.status))).toEqual(new Set(['claimed']))
  expect(await Claim.countDocuments()).toBe(1)
  expect(await refusalOf(anybody.claim({ body: claimBody(key) }))).toBe('claim_closed')
})

test('nobody claims before the decision, after the end, or with a key of something else', async () => {
  const scene = await buildRewardScene()
  const { key } = await buildReward(scene, 'approved')
  expect(await refusalOf(anybody.claim({ body: claimBody(key) }))).toBe('claim_closed')
  const { key: other } = await buildTipOff(scene)
  expect(await refusalOf(anybody.claim({ body: claimBody(other) }))).toBe('claim_closed')
  expect(await refusalOf(anybody.claim({ body: claimBody('a'.repeat(60)) }))).toBe('tip_key_ended')
  await workOnRewards()
  await Reward.updateMany({}, { $set: { 'shares.0.claimUntil': clock.now() } })
  expect(await refusalOf(anybody.claim({ body: claimBody(key) }))).toBe('claim_closed')
  expect(await Claim.countDocuments()).toBe(0)
})

test.each([
  ['no payee', { payee: undefined }],
  ['a short account', { payee: { ...bankPayee(), account: '12' } }],
  ['an operator for a document', { payee: { ...bankPayee(), documentNumber: { $ne: null } } }],
  ['a sending that is none', { sendingId: 'x' }],
  ['a name of ten thousand letters', { payee: { ...bankPayee(), name: '长'.repeat(10_000) } }],
])('a claim with %s is refused by name', async (_, wrong) => {
  const body = { ...claimBody('a'.repeat(60)), ...wrong }
  const response = await call('/rewards/opened/claim', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'invalid_request' })
})

const person = (documentNumber: string) => ({
  name: '柳含烟',
  documentKind: 'passport' as const,
  documentNumber,
  phone: '13711110001',
})
const letterFor = (sendingId: string) => buildAttachment({ id: pseudonymOf(sendingId) })

test('who is paid for another shows a letter that was uploaded with the claim', async () => {
  const scene = await buildRewardScene()
  const { actor } = await buildResident({ phone: '13711110001' })
  const by = { mode: 'real_name' as const, accountId: actor.id, persons: [person('E20269999')] }
  const { key, rewardId } = await buildReward(scene, 'notified', { by })
  const body = claimBody(key)
  expect(await refusalOf(anybody.claim({ body }))).toBe('invalid_request')
  const foreign = await letterFor(randomUUID())
  expect(await refusalOf(anybody.claim({ body: { ...body, proxy: { letterId: foreign.id } } }))).toBe('attachment_gone')
  const letter = await letterFor(body.sendingId)
  const { reward } = await anybody.claim({ body: { ...body, proxy: { letterId: letter.id } } })
  expect(reward!.status).toBe('claimed')
  expect((await shareOf(rewardId)).byProxy).toBe(true)
  const [toPay] = await claimsToPay(1)
  expect(await openClaim(toPay!.claimId)).toMatchObject({ letterId: letter.id })
})

test('several persons together make one share, claimed with a letter', async () => {
  const scene = await buildRewardScene()
  const by = { mode: 'real_name' as const, persons: [person('E20260001'), person('E20260002')] }
  const { key } = await buildReward(scene, 'notified', { by })
  expect((await as().tipOffs.read({ body: { key } })).reward).toMatchObject({ letterNeeded: true })
  expect(await refusalOf(anybody.claim({ body: claimBody(key) }))).toBe('invalid_request')
})

test('a claimant who is declared kin of staff is held for a person, who pays or does not', async () => {
  const scene = await buildRewardScene()
  const kin = { name: '柳含烟', relation: 'spouse' as const, documentNumber: 'e 2026-0001', phone: null }
  await declareKin(scene.worker.actor, [kin])
  const [one, other] = [await buildReward(scene, 'notified'), await buildReward(scene, 'notified')]
  for (const { key } of [one, other])
    expect((await anybody.claim({ body: claimBody(key) })).reward).toMatchObject({ status: 'held' })
  expect(await claimsToPay(10)).toEqual([])
  const api = as(scene.otherApprover.token).rewards
  const settle = async ({ rewardId, reportId }: typeof one, pay: boolean) => {
    const seen = await api.detail({ params: { rewardId } })
    expect(seen.actions).toContain('settle_hold')
    expect(seen.shares[0]!.heldFor).toContain('近亲属')
    const body = { revision: seen.revision, reportId, pay, words: '已核对户籍资料' }
    return api.settleHold({ params: { rewardId }, body })
  }
  expect((await settle(one, true)).shares[0]!.status).toBe('claimed')
  expect((await settle(other, false)).shares[0]!.status).toBe('declined')
  expect(await claimsToPay(10)).toHaveLength(1)
  expect(await verifyRewards()).toEqual({ rewards: 2, difference: null })
})

test('one document claims no more in a month than its person may get', async () => {
  const scene = await buildRewardScene({ capPersonMonth: { amountFen: 1_500_000, eachMatter: false } })
  const keys = [await buildReward(scene, 'notified'), await buildReward(scene, 'notified')].map(({ key }) => key)
  const answers = await Promise.all(keys.map((key) => anybody.claim({ body: claimBody(key) })))
  const statuses = answers.map(({ reward }) => reward!.status)
  expect(statuses).toContain('held')
  expect((await claimsToPay(10)).length).toBe(statuses.filter((status) => status === 'claimed').length)
})

test('a payment that failed comes back to the tipster with the reason, and is claimed anew', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId } = await buildReward(scene, 'notified')
  await anybody.claim({ body: claimBody(key) })
  const [first] = await claimsToPay(1)
  await shareIsPaying(first!.claimId, 'ZF1')
  for (let times = 0; times < 2; times += 1) await sharePaymentFailed(first!.claimId, '账号与户名不符')
  const { reward } = await as().tipOffs.read({ body: { key } })
  expect(reward).toMatchObject({
    status: 'notified',
    payment: { failure: '账号与户名不符' },
    actions: expect.any(Array),
  })
  expect(reward!.actions).toContain('claim')
  await anybody.claim({ body: claimBody(key) })
  const [second] = await claimsToPay(1)
  expect(second).toMatchObject({ attempt: 2 })
  await shareIsPaying(second!.claimId, 'ZF2')
  await sharePaymentFailed(first!.claimId, '迟到的结果')
  expect((await shareOf(rewardId)).status).toBe('paying')
  expect(await verifyRewards()).toEqual(intact)
})

test('a claim a crash left without a share is cleared away, and the tipster claims again', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId } = await buildReward(scene, 'notified')
  await anybody.claim({ body: claimBody(key) })
  const claim = await Claim.findOne().lean().orFail()
  await Claim.create({ ...claim, _id: undefined, sendingMark: 'of a crash' })
  clock.now = () => daysAfter(now(), 1)
  await removeOrphanClaims()
  expect((await Claim.find().lean()).map(({ _id }) => String(_id))).toEqual([(await shareOf(rewardId)).claimId])
})

test('a suspicion raised after the approval holds the share for a person', async () => {
  const scene = await buildRewardScene()
  const { key, reportId } = await buildReward(scene, 'notified')
  await Signal.create({
    ...{ key: `repeated_photo ${reportId}`, kind: 'repeated_photo', reportId, areaIds: [], words: '照片与以前的重复' },
    raisedAt: clock.now(),
  })
  expect((await anybody.claim({ body: claimBody(key) })).reward).toMatchObject({ status: 'held' })
})

test('a claim into WeChat keeps whose it is, and a code that is none makes no claim', async () => {
  const standIn = await startWechatStandIn({ appId: wechatSettings.appId, appSecret: 'secret' })
  const before = { ...wechatSettings }
  Object.assign(wechatSettings, { api: standIn.address, appSecret: 'secret' })
  try {
    const scene = await buildRewardScene()
    const { key } = await buildReward(scene, 'notified')
    const { name, documentKind, documentNumber } = bankPayee()
    const payee = { channel: 'wechat' as const, name, documentKind, documentNumber }
    const body = { key, sendingId: randomUUID(), proxy: null }
    const refused = anybody.claim({ body: { ...body, payee: { ...payee, code: 'used-1' } } })
    expect(await refusalOf(refused)).toBe('wechat_refused')
    expect(await Claim.countDocuments()).toBe(0)
    const { reward } = await anybody.claim({ body: { ...body, payee: { ...payee, code: 'demo-tipster' } } })
    expect(reward).toMatchObject({ status: 'claimed', payment: { channel: 'wechat', accountMasked: '微信零钱' } })
    const [toPay] = await claimsToPay(1)
    expect(await openClaim(toPay!.claimId)).toMatchObject({ channel: 'wechat', openid: openidFor('tipster') })
  } finally {
    Object.assign(wechatSettings, before)
    await standIn.stop()
  }
})

test('who pays reads nothing on a reward by which a payment could be told to belong to it', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId, number } = await buildReward(scene, 'notified')
  const api = as(scene.finance.token).rewards
  const seen = async () => ({
    detail: await api.detail({ params: { rewardId } }),
    list: await api.list({ query: {} }),
    held: await api.list({ query: { shareStatus: 'held' } }),
    claimed: await api.list({ query: { shareStatus: 'claimed' } }),
    paid: await api.list({ query: { shareStatus: 'paid' } }),
  })
  const before = await seen()
  expect(before.detail).toMatchObject({ status: 'approved', shares: [{ reportNumber: number, status: 'notified' }] })
  await anybody.claim({ body: claimBody(key) })
  expect(await seen()).toEqual(before)
  const [toPay] = await claimsToPay(1)
  await shareIsPaying(toPay!.claimId, 'ZF1')
  expect(await seen()).toEqual(before)
  await shareIsPaid(toPay!.claimId, clock.now())
  expect(await seen()).toEqual(before)
  expect((await as(scene.auditor.token).rewards.detail({ params: { rewardId } })).shares[0]!.status).toBe('paid')
})

test('nobody who reviews, approves, audits or administers sees to whom it goes', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId } = await buildReward(scene, 'notified')
  await anybody.claim({ body: claimBody(key) })
  const secrets = ['柳含烟', 'E20260001', '6222000011112222333', '****2333', '盐田支行', 'bank']
  for (const { token } of [scene.reviewer, scene.approver, scene.finance, scene.auditor, scene.admin])
    for (const path of [`/rewards/${rewardId}`, '/rewards', `/rewards/${rewardId}/audit`]) {
      const text = await (await call(path, { headers: { Authorization: `Bearer ${token}` } })).text()
      for (const secret of secrets) expect(text).not.toContain(secret)
    }
})
