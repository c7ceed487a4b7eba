import { useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { append } from '../../ledger/append.ts'
import { balancesOf } from '../../ledger/balances-of.ts'
import { verifyLedger } from '../../ledger/verify-ledger.ts'
import { buildReward, buildRewardScene, type RewardScene } from '../build-reward.ts'
import { postOutstanding } from '../post-outstanding.ts'
import type { Approving, RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { sealWords } from '../saying.ts'
import { daysAfter } from '../shares/tell-shares.ts'
import { watchDeadlines } from '../shares/watch-deadlines.ts'
import { expectedLedger } from '../verify/expected-ledger.ts'
import { verifyRewards } from '../verify/verify-rewards.ts'
import { codeOfApproving } from './approving-code.ts'
import { finishApprovals, reservation } from './finish-approval.ts'
import { yearOf } from './put-question.ts'

const { as } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})
const year = yearOf(now())
const balances = ({ scheme }: RewardScene) => balancesOf(scheme.key, year)
const read = (rewardId: string) => Reward.findById(rewardId).lean<RewardDocument>().orFail()
const minutesOn = (minutes: number) => daysAfter(now(), minutes / 1440)

/** Signs as the approver would, and goes no further: the process ended here. */
const signOnly = async (scene: RewardScene, rewardId: string, changes: Partial<Approving> = {}) => {
  const reward = await read(rewardId)
  const { id, name, role } = scene.approver.actor
  const signed = {
    ...{ byId: id, byName: name, byRole: role, at: now(), said: sealWords('同意'), year },
    shares: reward.shares.map(({ reportId, facts, evaluation, amountFen }) => ({
      ...{ reportId, facts, evaluation, amountFen },
    })),
  }
  const approving = { ...signed, code: codeOfApproving(rewardId, signed), checked: false, ...changes }
  await Reward.updateOne({ _id: rewardId }, { $set: { approving, unfinished: true }, $inc: { revision: 1 } })
  return approving
}

const isWhole = async (scene: RewardScene) => {
  expect(await verifyRewards()).toMatchObject({ difference: null })
  expect((await verifyLedger()).difference).toBeNull()
  const expected = await expectedLedger()
  const { reserved } = await balances(scene)
  const sum = expected.reduce((total, { kind, amountFen }) => total + (kind === 'reserve' ? amountFen : -amountFen), 0)
  expect(reserved).toBe(sum)
}

test('an approval that was signed and went no further is finished by a job, once', async () => {
  const scene = await buildRewardScene()
  const { rewardId } = await buildReward(scene, 'reviewed')
  await signOnly(scene, rewardId)
  await finishApprovals(now())
  expect((await read(rewardId)).status).toBe('reviewed')
  await Promise.all([1, 2, 3].map(() => finishApprovals(minutesOn(2))))
  expect(await read(rewardId)).toMatchObject({ status: 'approved', approving: null, unfinished: false })
  expect(await balances(scene)).toMatchObject({ reserved: 1_000_000 })
  await isWhole(scene)
})

test('a crash between the ledger and the status sets nothing aside twice', async () => {
  const scene = await buildRewardScene({}, 1_000_000)
  const { rewardId } = await buildReward(scene, 'reviewed')
  const approving = await signOnly(scene, rewardId, { checked: true })
  const reward = await read(rewardId)
  await append({ ...reservation(reward, approving), ref: reward.number, words: '批准奖励，占用预算', by: null })
  expect(await balances(scene)).toMatchObject({ available: 0, reserved: 1_000_000 })
  await finishApprovals(minutesOn(2))
  expect((await read(rewardId)).status).toBe('approved')
  expect(await balances(scene)).toMatchObject({ available: 0, reserved: 1_000_000 })
  await isWhole(scene)
})

test('an approval for which the money is gone by then is taken back', async () => {
  const scene = await buildRewardScene({}, 1_000_000)
  const [one, other] = [await buildReward(scene, 'reviewed'), await buildReward(scene, 'reviewed')]
  await signOnly(scene, one.rewardId, { checked: true })
  const api = as(scene.otherApprover.token).rewards
  await api.approve({
    params: { rewardId: other.rewardId },
    body: { revision: other.reward.revision, words: '同意发放' },
  })
  await finishApprovals(minutesOn(2))
  expect(await read(one.rewardId)).toMatchObject({ status: 'reviewed', approving: null, unfinished: false })
  await isWhole(scene)
})

test('a signature nobody gave is not finished', async () => {
  const scene = await buildRewardScene()
  const { rewardId } = await buildReward(scene, 'reviewed')
  await signOnly(scene, rewardId, { byId: scene.otherApprover.actor.id })
  await finishApprovals(minutesOn(2))
  expect((await read(rewardId)).status).toBe('reviewed')
  expect(await balances(scene)).toMatchObject({ reserved: 0 })
})

test('money that was to be freed when the process ended is freed by a job, once', async () => {
  const scene = await buildRewardScene()
  const { rewardId } = await buildReward(scene, 'notified')
  clock.now = () => daysAfter(now(), 61)
  await watchDeadlines()
  const { unposted, history } = await read(rewardId)
  expect(unposted).toEqual([])
  const owed = history.at(-1)!.posting!
  await Reward.updateOne({ _id: rewardId }, { $set: { unposted: [owed], unfinished: true } })
  expect((await expectedLedger()).map(({ kind, due }) => [kind, due])).toEqual([
    ['reserve', true],
    ['release', false],
  ])
  await Promise.all([1, 2, 3].map(() => postOutstanding()))
  expect(await read(rewardId)).toMatchObject({ unposted: [], unfinished: false })
  expect(await balances(scene)).toMatchObject({ reserved: 0, available: 100_000_000 })
  await isWhole(scene)
})
