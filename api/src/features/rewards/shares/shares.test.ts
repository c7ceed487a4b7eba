import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { balancesOf } from '../../ledger/balances-of.ts'
import { joinFact } from '../../tip-offs/facts/join-fact.ts'
import { decideArrival } from '../../tip-offs/facts/decide-arrival.ts'
import { factIdOf } from '../../tip-offs/fact-of.ts'
import { giveKey } from '../../vault/tip-key.ts'
import { answerAppeal } from '../decision/answer-appeal.ts'
import { approve } from '../decision/approve.ts'
import { propose } from '../decision/propose.ts'
import { yearOf } from '../decision/put-question.ts'
import { revise } from '../decision/revise.ts'
import { review } from '../decision/sign.ts'
import {
  asserted,
  buildReward,
  buildRewardScene,
  buildTipOff,
  claimBody,
  proposal,
  type RewardScene,
} from '../build-reward.ts'
import { Reward } from '../reward.model.ts'
import { verifyMoney } from '../../payments/verify/verify-money.ts'
import { verifyRewards } from '../verify/verify-rewards.ts'
import { workOnRewards } from '../work-on-rewards.ts'
import { daysAfter } from './tell-shares.ts'
import { watchDeadlines } from './watch-deadlines.ts'

const { as } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})
const anybody = as().rewards
const words = '材料齐全，同意'
const balances = ({ scheme }: RewardScene) => balancesOf(scheme.key, yearOf(now()))
const shareOf = async (rewardId: string) => (await Reward.findById(rewardId).lean().orFail()).shares[0]!
/** A tipster’s key opens for half an hour only. */
const keyOf = async (rewardId: string) => giveKey((await shareOf(rewardId)).tipster).key

test('of one fact the first, who joined and who added evidence share, and who came late reads why not', async () => {
  const scene = await buildRewardScene()
  const tipOffs = [
    await buildTipOff(scene),
    await buildTipOff(scene),
    await buildTipOff(scene),
    await buildTipOff(scene),
  ]
  const [first, joint, supplement, late] = tipOffs as [Tip, Tip, Tip, Tip]
  const { actor } = scene.dispatcher
  for (const { reportId } of [joint, supplement, late])
    await joinFact(actor, reportId, { otherId: first.reportId, same: true, why: '同一处、同一事' })
  await decideArrival(actor, joint.reportId, { arrival: 'joint', why: '一同发现，分别提交' })
  await decideArrival(actor, supplement.reportId, { arrival: 'supplement', why: '提供了关键账本' })
  const factId = await factIdOf(first.reportId)
  const ids = tipOffs.map(({ reportId }) => reportId)
  let reward = await propose(scene.reviewer.actor, proposal(scene, factId, ids))
  const rewardId = String(reward._id)
  expect(reward.shares.map(({ arrival, amountFen }) => [arrival, amountFen])).toEqual([
    ['first', 450_000],
    ['joint', 450_000],
    ['supplement', 100_000],
    ['late', 0],
  ])
  reward = await review(scene.otherReviewer.actor, rewardId, { revision: reward.revision, words })
  await approve(scene.approver.actor, rewardId, { revision: reward.revision, words })
  await workOnRewards()
  expect(await balances(scene)).toMatchObject({ reserved: 1_000_000 })
  const read = async ({ key }: Tip) => (await as().tipOffs.read({ body: { key } })).reward
  expect(await read(first)).toMatchObject({ status: 'notified', amountFen: 450_000 })
  const unlucky = await read(late)
  expect(unlucky).toMatchObject({ status: 'declined', amountFen: 0, actions: ['appeal'] })
  expect(unlucky!.trace.find(({ result }) => result === 'fail')!.words).toContain('之前已经有人举报')
  const claims = [first, joint, supplement].map(({ key }, at) =>
    anybody.claim({ body: claimBody(key, { name: `收款人${at}`, documentNumber: `E2026777${at}` }) }),
  )
  for (const { reward: mine } of await Promise.all(claims)) expect(mine!.status).toBe('claimed')
  expect(await refusalOf(anybody.claim({ body: claimBody(late.key) }))).toBe('claim_closed')
  expect(await verifyRewards()).toEqual({ rewards: 1, difference: null })
})
type Tip = Awaited<ReturnType<typeof buildTipOff>>

test('reminders go out before the end, each once, and at the end the money is free again', async () => {
  const scene = await buildRewardScene()
  const { rewardId, number } = await buildReward(scene, 'notified')
  for (const [days, reminded] of [
    [29, []],
    [30, [30]],
    [31, [30]],
    [53, [30, 7]],
    [59, [30, 7, 1]],
  ] as const) {
    clock.now = () => daysAfter(now(), days)
    for (let times = 0; times < 2; times += 1) await watchDeadlines()
    expect((await shareOf(rewardId)).reminded).toEqual(reminded)
  }
  clock.now = () => daysAfter(now(), 61)
  expect(await refusalOf(anybody.claim({ body: claimBody(await keyOf(rewardId)) }))).toBe('claim_closed')
  for (let times = 0; times < 2; times += 1) await watchDeadlines()
  expect(await shareOf(rewardId)).toMatchObject({ status: 'forfeited', reportNumber: number })
  expect(await balances(scene)).toMatchObject({ reserved: 0, available: 100_000_000 })
  expect(await verifyRewards()).toEqual({ rewards: 1, difference: null })
})

test('who renounces frees the money, once, and cannot claim any more', async () => {
  const scene = await buildRewardScene()
  const { key } = await buildReward(scene, 'notified')
  const body = { key, words: '请用于公益' }
  for (let times = 0; times < 2; times += 1)
    expect((await anybody.renounce({ body })).reward).toMatchObject({ status: 'renounced', actions: ['appeal'] })
  expect(await balances(scene)).toMatchObject({ reserved: 0, available: 100_000_000 })
  expect(await refusalOf(anybody.claim({ body: claimBody(key) }))).toBe('claim_closed')
})

const declinedReward = async (scene: RewardScene) => {
  const tipOff = await buildTipOff(scene)
  const assertions = [asserted(tipOff.reportId, { knownBefore: true })]
  let reward = await propose(scene.reviewer.actor, proposal(scene, tipOff.factId, [], { assertions }))
  const rewardId = String(reward._id)
  reward = await review(scene.otherReviewer.actor, rewardId, { revision: reward.revision, words })
  const params = { rewardId }
  await as(scene.approver.token).rewards.decline({ params, body: { revision: reward.revision, words } })
  await workOnRewards()
  return { ...tipOff, params }
}

test('an appeal that is upheld brings a new decision, by which the tipster gets their due', async () => {
  const scene = await buildRewardScene()
  const { key, params, reportId } = await declinedReward(scene)
  const appealed = await anybody.appeal({ body: { key, words: '检查是在我举报之后' } })
  expect(appealed.reward).toMatchObject({ status: 'declined', appeal: { answer: null }, actions: [] })
  expect(await refusalOf(anybody.appeal({ body: { key, words: '再说一次' } }))).toBe('reward_moved_on')
  const signer = as(scene.otherReviewer.token).rewards
  const seen = await signer.detail({ params })
  const answer = { revision: seen.revision, reportId, upheld: true, words: '检查记录日期确在其后' }
  expect(await refusalOf(signer.answerAppeal({ params, body: answer }))).toBe('duties_separated')
  const auditor = as(scene.auditor.token).rewards
  const returned = await auditor.answerAppeal({ params, body: answer })
  expect(returned).toMatchObject({ status: 'returned', shares: [{ status: 'waiting', appeal: { upheld: true } }] })
  expect((await as().tipOffs.read({ body: { key } })).reward).toMatchObject({ status: 'deciding' })
  expect(await refusalOf(auditor.answerAppeal({ params, body: { ...answer, revision: returned.revision } }))).toBe(
    'reward_moved_on',
  )
  const revised = await as(scene.reviewer.token).rewards.revise({
    params,
    body: { schemeId: scene.scheme.id, grade: 1, assertions: [asserted(reportId)], revision: returned.revision },
  })
  const reviewed = await signer.review({ params, body: { revision: revised.revision, words } })
  await as(scene.approver.token).rewards.approve({ params, body: { revision: reviewed.revision, words } })
  await workOnRewards()
  expect((await anybody.claim({ body: claimBody(key) })).reward).toMatchObject({ status: 'claimed' })
  expect(await balances(scene)).toMatchObject({ reserved: 1_000_000 })
  expect(await verifyRewards()).toEqual({ rewards: 1, difference: null })
})

test('an appeal against an approved amount that is upheld frees the money until it is decided anew', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId, reportId } = await buildReward(scene, 'notified', { grade: 2 })
  await anybody.appeal({ body: { key, words: '应当按一级认定' } })
  const params = { rewardId }
  const { revision } = await as(scene.auditor.token).rewards.detail({ params })
  await as(scene.auditor.token).rewards.answerAppeal({ params, body: { revision, reportId, upheld: true, words } })
  expect(await balances(scene)).toMatchObject({ reserved: 0, available: 100_000_000 })
  expect(await refusalOf(anybody.claim({ body: claimBody(key) }))).toBe('claim_closed')
  expect(await verifyRewards()).toEqual({ rewards: 1, difference: null })
})

test('once money is on its way an upheld appeal moves nothing by itself', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId, reportId } = await buildReward(scene, 'notified', { grade: 2 })
  await anybody.claim({ body: claimBody(key) })
  await anybody.appeal({ body: { key, words: '应当按一级认定' } })
  const params = { rewardId }
  const { revision } = await as(scene.auditor.token).rewards.detail({ params })
  const body = { revision, reportId, upheld: true, words: '补差另行办理' }
  const answered = await as(scene.auditor.token).rewards.answerAppeal({ params, body })
  expect(answered).toMatchObject({
    status: 'approved',
    shares: [{ status: 'claimed', appeal: { answer: body.words } }],
  })
  expect(await balances(scene)).toMatchObject({ reserved: 50_000 })
})

test('while an appeal waits nothing lapses, and the time it took is given back', async () => {
  const scene = await buildRewardScene()
  const { rewardId, reportId } = await buildReward(scene, 'notified')
  const end = (await shareOf(rewardId)).claimUntil!
  clock.now = () => daysAfter(now(), 29)
  await anybody.appeal({ body: { key: await keyOf(rewardId), words: '金额不对' } })
  clock.now = () => daysAfter(now(), 69)
  await watchDeadlines()
  expect((await shareOf(rewardId)).status).toBe('notified')
  const { revision } = await Reward.findById(rewardId).lean().orFail()
  await answerAppeal(scene.auditor.actor, rewardId, { revision, reportId, upheld: false, words: '金额计算无误' })
  const given = (await shareOf(rewardId)).claimUntil!.getTime() - end.getTime()
  expect(Math.round(given / 86_400_000)).toBe(40)
})

test('an appeal after its days is refused', async () => {
  const scene = await buildRewardScene()
  const { rewardId } = await buildReward(scene, 'notified')
  clock.now = () => daysAfter(now(), 31)
  const body = { key: await keyOf(rewardId), words: '来晚了也想说' }
  expect(await refusalOf(anybody.appeal({ body }))).toBe('reward_moved_on')
})

test('the time of an appeal is given back also where it is upheld while others are being paid', async () => {
  const scene = await buildRewardScene()
  const [first, joint] = [await buildTipOff(scene), await buildTipOff(scene)]
  await joinFact(scene.dispatcher.actor, joint.reportId, { otherId: first.reportId, same: true, why: '同一处' })
  await decideArrival(scene.dispatcher.actor, joint.reportId, { arrival: 'joint', why: '一同发现' })
  const factId = await factIdOf(first.reportId)
  let reward = await propose(scene.reviewer.actor, proposal(scene, factId, [first.reportId, joint.reportId]))
  const rewardId = String(reward._id)
  reward = await review(scene.otherReviewer.actor, rewardId, { revision: reward.revision, words })
  await approve(scene.approver.actor, rewardId, { revision: reward.revision, words })
  await workOnRewards()
  await anybody.claim({ body: claimBody(first.key) })
  await anybody.appeal({ body: { key: joint.key, words: '应当多得' } })
  clock.now = () => daysAfter(now(), 70)
  const { revision } = await Reward.findById(rewardId).lean().orFail()
  await answerAppeal(scene.auditor.actor, rewardId, { revision, reportId: joint.reportId, upheld: true, words })
  await watchDeadlines()
  expect((await Reward.findById(rewardId).lean().orFail()).shares[1]).toMatchObject({ status: 'notified' })
})

test('an upheld appeal of who was late lets the order be decided again, and only until it is proposed anew', async () => {
  const scene = await buildRewardScene()
  const [first, late] = [await buildTipOff(scene), await buildTipOff(scene)]
  const { actor } = scene.dispatcher
  await joinFact(actor, late.reportId, { otherId: first.reportId, same: true, why: '同一处' })
  const factId = await factIdOf(first.reportId)
  const ids = [first.reportId, late.reportId]
  let reward = await propose(scene.reviewer.actor, proposal(scene, factId, ids))
  const rewardId = String(reward._id)
  reward = await review(scene.otherReviewer.actor, rewardId, { revision: reward.revision, words })
  await approve(scene.approver.actor, rewardId, { revision: reward.revision, words })
  await workOnRewards()
  const taken = { code: 'already_rewarded' }
  const joint = { arrival: 'joint' as const, why: '一同发现，分别提交' }
  await expect(decideArrival(actor, late.reportId, joint)).rejects.toMatchObject(taken)
  await anybody.appeal({ body: { key: late.key, words: '我们是一起发现的' } })
  const { revision } = await Reward.findById(rewardId).lean().orFail()
  await answerAppeal(scene.auditor.actor, rewardId, { revision, reportId: late.reportId, upheld: true, words })
  await workOnRewards()
  await decideArrival(actor, late.reportId, joint)
  expect(await verifyMoney()).toMatchObject({ intact: true })
  await expect(propose(scene.reviewer.actor, proposal(scene, factId, ids))).rejects.toMatchObject(taken)
  const returned = await Reward.findById(rewardId).lean().orFail()
  const { factId: _factId, ...wanted } = proposal(scene, factId, ids)
  reward = await revise(scene.reviewer.actor, rewardId, { ...wanted, revision: returned.revision })
  expect(reward.shares.map(({ arrival, amountFen }) => [arrival, amountFen])).toEqual([
    ['first', 500_000],
    ['joint', 500_000],
  ])
  await expect(decideArrival(actor, late.reportId, { ...joint, arrival: 'late' })).rejects.toMatchObject(taken)
  expect(await verifyMoney()).toMatchObject({ intact: true })
})
