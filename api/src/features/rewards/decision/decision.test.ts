import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { buildBudget } from '../../ledger/build-budget.ts'
import { balancesOf } from '../../ledger/balances-of.ts'
import { Unsealing } from '../../vault/unsealing/unsealing.model.ts'
import { Report } from '../../reports/report.model.ts'
import { asserted, buildReward, buildRewardScene, buildTipOff, proposal, type RewardScene } from '../build-reward.ts'
import { Reward } from '../reward.model.ts'
import { yearOf } from './put-question.ts'

const { as } = useApp()
const words = '材料齐全，同意'
const year = yearOf(new Date())
const available = async (scene: RewardScene) => (await balancesOf(scene.scheme.key, year)).available

test('a tip-off that proved true becomes a reward by the hands of three, and the money is set aside once', async () => {
  const scene = await buildRewardScene()
  const { factId, reportId } = await buildTipOff(scene)
  const [proposer, reviewer, approver] = [scene.reviewer, scene.otherReviewer, scene.approver].map((staff) => ({
    id: staff.actor.id,
    api: as(staff.token).rewards,
  })) as [Hand, Hand, Hand]

  const { items } = await proposer.api.candidates({ query: {} })
  expect(items).toMatchObject([{ factId, reportId, outcome: 'proved', tipOffs: 1, schemes: [{ id: scene.scheme.id }] }])
  const body = proposal(scene, factId, [reportId])
  const shown = await proposer.api.preview({ body })
  expect(shown).toMatchObject({ amountFen: 1_000_000, shares: [{ evaluation: { verdict: 'yes' } }] })
  const proposed = await proposer.api.propose({ body })
  expect(proposed).toMatchObject({ status: 'proposed', amountFen: 1_000_000, actions: ['revise'], historyIntact: true })
  expect((await proposer.api.candidates({ query: {} })).items).toEqual([])

  const params = { rewardId: proposed.id }
  const seen = await reviewer.api.detail({ params })
  expect(seen.actions).toEqual(['review', 'return'])
  const reviewed = await reviewer.api.review({ params, body: { revision: seen.revision, words } })
  expect(reviewed).toMatchObject({ status: 'reviewed', actions: [] })
  const approved = await approver.api.approve({ params, body: { revision: reviewed.revision, words } })
  expect(approved).toMatchObject({ status: 'approved', shares: [{ status: 'waiting', amountFen: 1_000_000 }] })
  expect(approved.history.map(({ action }) => action)).toEqual(['propose', 'review', 'approve'])
  expect(approved.history[1]!.words).toBe(words)
  expect(await available(scene)).toBe(99_000_000)
})
type Hand = { id: string; api: ReturnType<typeof as>['rewards'] }

test('a hundred who propose for one fact at once make one reward', async () => {
  const scene = await buildRewardScene()
  const { factId, reportId } = await buildTipOff(scene)
  const api = as(scene.reviewer.token).rewards
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, () => api.propose({ body: proposal(scene, factId, [reportId]) })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await Reward.countDocuments()).toBe(1)
  expect(await refusalOf(api.propose({ body: proposal(scene, factId, [reportId]) }))).toBe('already_rewarded')
})

test('a hundred approvals of one reward at once set money aside once', async () => {
  const scene = await buildRewardScene()
  const { rewardId, reward } = await buildReward(scene, 'reviewed')
  const hands = [scene.approver, scene.otherApprover].map(({ token }) => as(token).rewards)
  const body = { revision: reward.revision, words }
  const answers = await Promise.allSettled(
    Array.from({ length: 100 }, (_, at) => hands[at % 2]!.approve({ params: { rewardId }, body })),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const after = await Reward.findById(rewardId).lean().orFail()
  expect(after.history.filter(({ action }) => action === 'approve')).toHaveLength(1)
  expect(await balancesOf(scene.scheme.key, year)).toMatchObject({ reserved: 1_000_000, available: 99_000_000 })
}, 60_000)

test('nobody takes two parts in one reward, and who was on the case takes none', async () => {
  const scene = await buildRewardScene()
  const { factId, reportId } = await buildTipOff(scene)
  const body = proposal(scene, factId, [reportId])
  const onTheCase = await buildStaff({ role: 'reviewer' })
  const proposed = await as(scene.reviewer.token).rewards.propose({ body })
  const params = { rewardId: proposed.id }
  const signed = { revision: proposed.revision, words }
  expect(await refusalOf(as(scene.reviewer.token).rewards.review({ params, body: signed }))).toBe('duties_separated')
  await Reward.updateOne({ _id: proposed.id }, { $set: { onCaseIds: [] } })
  await Report.updateOne({ _id: reportId }, { $push: { checkerIds: onTheCase.actor.id } })
  expect(await refusalOf(as(onTheCase.token).rewards.review({ params, body: signed }))).toBe('on_the_case')
  await Report.updateOne({ _id: reportId }, { $push: { excludedIds: scene.otherReviewer.actor.id } })
  const excluded = as(scene.otherReviewer.token).rewards
  expect(await refusalOf(excluded.review({ params, body: signed }))).toBe('not_found')
  expect(await refusalOf(excluded.detail({ params }))).toBe('not_found')
  expect(await refusalOf(excluded.audit({ params }))).toBe('not_found')
})

test('who handled the case may propose, who looked at the identity takes no part', async () => {
  const scene = await buildRewardScene()
  const { factId, reportId } = await buildTipOff(scene)
  const [handler, looker] = [
    await buildStaff({ role: 'officer', areaIds: [scene.district.districtId] }),
    scene.otherReviewer,
  ]
  await Report.updateOne({ _id: reportId }, { $push: { handlerIds: handler.actor.id } })
  const proposed = await as(handler.token).rewards.propose({ body: proposal(scene, factId, [reportId]) })
  const params = { rewardId: proposed.id }
  const signed = { revision: proposed.revision, words }
  const { tipster } = (await Reward.findById(proposed.id).lean().orFail()).shares[0]!
  const looked = { pseudonym: tipster, askedById: looker.actor.id, looks: [new Date()] }
  await Unsealing.collection.insertOne(looked as never)
  expect(await refusalOf(as(looker.token).rewards.review({ params, body: signed }))).toBe('on_the_case')
  const stored = { onCaseIds: [handler.actor.id, looker.actor.id], handlerIds: [handler.actor.id] }
  await as(scene.reviewer.token).rewards.return({ params, body: signed })
  expect(await Reward.findById(proposed.id).lean()).toMatchObject({
    handlerIds: expect.arrayContaining(stored.handlerIds),
    onCaseIds: expect.arrayContaining(stored.onCaseIds),
  })
  await Report.updateOne({ _id: reportId }, { $push: { checkerIds: handler.actor.id } })
  const again = { ...proposal(scene, factId, [reportId]), revision: proposed.revision + 1 }
  const { factId: _factId, ...body } = again
  expect(await refusalOf(as(handler.token).rewards.revise({ params, body }))).toBe('on_the_case')
})

test('who read an earlier state is told that it has moved on', async () => {
  const scene = await buildRewardScene()
  const { rewardId, reward } = await buildReward(scene, 'proposed')
  const api = as(scene.otherReviewer.token).rewards
  const stale = { params: { rewardId }, body: { revision: reward.revision, words } }
  await api.return({ ...stale })
  expect(await refusalOf(api.review(stale))).toBe('reward_moved_on')
  expect(await refusalOf(api.return(stale))).toBe('reward_moved_on')
})

test('what is returned is proposed anew, with what a person then says', async () => {
  const scene = await buildRewardScene()
  const { rewardId, reward, reportId } = await buildReward(scene, 'reviewed')
  const returned = await as(scene.approver.token).rewards.return({
    params: { rewardId },
    body: { revision: reward.revision, words: '部门事先已经掌握，请核实' },
  })
  expect(returned.status).toBe('returned')
  const revised = await as(scene.reviewer.token).rewards.revise({
    params: { rewardId },
    body: {
      schemeId: scene.scheme.id,
      grade: 1,
      assertions: [asserted(reportId, { knownBefore: true, why: '检查记录在前' })],
      revision: returned.revision,
    },
  })
  expect(revised).toMatchObject({ status: 'proposed', amountFen: 0, shares: [{ evaluation: { verdict: 'no' } }] })
  const reviewed = await as(scene.otherReviewer.token).rewards.review({
    params: { rewardId },
    body: { revision: revised.revision, words },
  })
  const approver = as(scene.approver.token).rewards
  const signed = { params: { rewardId }, body: { revision: reviewed.revision, words } }
  expect(await refusalOf(approver.approve(signed))).toBe('not_eligible')
  const declined = await approver.decline(signed)
  expect(declined).toMatchObject({ status: 'declined', historyIntact: true })
  expect(await available(scene)).toBe(100_000_000)
})

test('from the set amount on a second authority signs, and money moves only then', async () => {
  const scene = await buildRewardScene({ secondFromFen: 1_000_000 })
  const { rewardId, reward } = await buildReward(scene, 'reviewed')
  const first = await as(scene.approver.token).rewards.approve({
    params: { rewardId },
    body: { revision: reward.revision, words },
  })
  expect(first).toMatchObject({ status: 'approved_first', secondNeeded: true })
  expect(await available(scene)).toBe(100_000_000)
  expect((await as(scene.finance.token).rewards.detail({ params: { rewardId } })).actions).toEqual(['approve_second'])
  const second = await as(scene.finance.token).rewards.approveSecond({
    params: { rewardId },
    body: { revision: first.revision, words },
  })
  expect(second.status).toBe('approved')
  expect(await available(scene)).toBe(99_000_000)
})

test('without enough budget nothing is approved, and with it later it is', async () => {
  const scene = await buildRewardScene({}, 1_000_000)
  const one = await buildReward(scene, 'reviewed')
  const other = await buildReward(scene, 'reviewed')
  const approver = as(scene.approver.token).rewards
  const approve = ({ rewardId }: typeof one, revision: number) =>
    approver.approve({ params: { rewardId }, body: { revision, words } })
  const answers = await Promise.allSettled([approve(one, one.reward.revision), approve(other, other.reward.revision)])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await balancesOf(scene.scheme.key, year)).toMatchObject({ available: 0, reserved: 1_000_000 })
  const left = answers[0]!.status === 'fulfilled' ? other : one
  const again = await approver.detail({ params: { rewardId: left.rewardId } })
  expect(again.status).toBe('reviewed')
  expect(await refusalOf(approve(left, again.revision))).toBe('budget_exhausted')
  await buildBudget(scene.scheme.key, year, 1_000_000)
  const last = await approver.detail({ params: { rewardId: left.rewardId } })
  expect(await approve(left, last.revision)).toMatchObject({ status: 'approved' })
})

test('when a fact changes after it was judged, nobody signs for the old one', async () => {
  const scene = await buildRewardScene()
  const { rewardId, reward, reportId } = await buildReward(scene, 'proposed')
  await Report.updateOne({ _id: reportId }, { $set: { outcome: 'partly' } })
  const api = as(scene.otherReviewer.token).rewards
  const signed = { params: { rewardId }, body: { revision: reward.revision, words } }
  expect(await refusalOf(api.review(signed))).toBe('facts_changed')
  expect((await api.return(signed)).status).toBe('returned')
})

test('a scheme that was not in force, or strange tip-offs, are refused by name', async () => {
  const scene = await buildRewardScene()
  const { factId, reportId } = await buildTipOff(scene)
  const other = await buildTipOff(scene)
  const api = as(scene.reviewer.token).rewards
  const wrong = [
    proposal(scene, factId, [reportId], { schemeId: 'a'.repeat(24) }),
    proposal(scene, factId, [other.reportId]),
    proposal(scene, factId, [reportId, other.reportId]),
    proposal(scene, factId, [reportId, reportId]),
  ]
  for (const body of wrong) expect(await refusalOf(api.propose({ body }))).toBe('invalid_request')
  expect(await refusalOf(api.propose({ body: proposal(scene, 'b'.repeat(24), [reportId]) }))).toBe('not_found')
  expect(await Reward.countDocuments()).toBe(0)
})

test('of two approvals for one person at once, their month takes only what is left of it', async () => {
  const scene = await buildRewardScene({ capPersonMonth: { amountFen: 1_200_000, eachMatter: false } })
  const by = { accountId: scene.resident.actor.id }
  const one = await buildReward(scene, 'reviewed', { by })
  const other = await buildReward(scene, 'reviewed', { by })
  const approver = as(scene.approver.token).rewards
  await Promise.allSettled(
    [one, other].map(({ rewardId, reward }) =>
      approver.approve({ params: { rewardId }, body: { revision: reward.revision, words } }),
    ),
  )
  const { reserved } = await balancesOf(scene.scheme.key, year)
  expect(reserved).toBeLessThanOrEqual(1_000_000)
})
