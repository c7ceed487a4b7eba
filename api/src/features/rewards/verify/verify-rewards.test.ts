import { useApp } from '../../../../test/app.ts'
import { Types } from 'mongoose'
import { verifySchemes } from '../../schemes/verify-schemes.ts'
import { Scheme } from '../../schemes/scheme.model.ts'
import { buildReward, buildRewardScene, claimBody } from '../build-reward.ts'
import { extendHistory } from '../history.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { Claim, openPayee, sealPayee } from '../shares/claim.model.ts'
import { verifyRewards } from './verify-rewards.ts'

const { as } = useApp()

const scene = async () => {
  const people = await buildRewardScene()
  const { key, rewardId } = await buildReward(people, 'notified')
  await as().rewards.claim({ body: claimBody(key) })
  expect(await verifyRewards()).toEqual({ rewards: 1, difference: null })
  return { people, rewardId }
}
type Tamper = (reward: RewardDocument) => Promise<unknown>
const set = (reward: RewardDocument, fields: object) =>
  Reward.collection.updateOne({ _id: reward._id }, { $set: fields })

const tampers: [string, Tamper, string][] = [
  ['the amount of a share', (r) => set(r, { 'shares.0.amountFen': 9_000_000 }), 'reward'],
  ['the sum', (r) => set(r, { amountFen: 9_000_000 }), 'reward'],
  ['a status', (r) => set(r, { 'shares.0.status': 'paid' }), 'reward'],
  ['a fact', (r) => set(r, { 'shares.0.facts.arrival': 'joint' }), 'reward'],
  ['an evaluation', (r) => set(r, { 'shares.0.evaluation.amountFen': 1 }), 'reward'],
  ['the end of claiming', (r) => set(r, { 'shares.0.claimUntil': new Date() }), 'reward'],
  ['the version of the scheme', (r) => set(r, { schemeVersion: 2 }), 'reward'],
  ['who approved', (r) => set(r, { 'history.2.byName': '某某' }), 'chain'],
  ['when it was approved', (r) => set(r, { 'history.2.at': new Date(0) }), 'chain'],
  ['what was posted', (r) => set(r, { 'history.2.posting.amountFen': 1 }), 'chain'],
  ['the last entry', (r) => Reward.collection.updateOne({ _id: r._id }, { $pop: { history: 1 } } as object), 'reward'],
  ['an entry in the middle', (r) => set(r, { history: r.history.toSpliced(1, 1) }), 'chain'],
  ['what was said', (r) => set(r, { 'history.1.said.sealed': r.history[2]!.said!.sealed }), 'reward'],
  ['a reward for the fact a second time', (r) => secondFor(r), 'fact'],
  ['the claim', () => Claim.collection.deleteMany({}), 'share'],
  ['the payee of a claim', () => otherPayee(), 'share'],
]

const secondFor = async (reward: RewardDocument) => {
  const copy = { ...reward, _id: new Types.ObjectId('f'.repeat(24)), number: 'JL2' }
  await Reward.collection.dropIndexes()
  await Reward.collection.insertOne(copy)
}
const otherPayee = async () => {
  const claim = await Claim.findOne().lean().orFail()
  const payeeSealed = sealPayee({ ...openPayee(claim.payeeSealed), account: '1111222233334444' })
  await Claim.collection.updateOne({ _id: claim._id }, { $set: { payeeSealed } })
}

test.each(tampers)('%s altered straight in the database is found', async (_, tamper, kind) => {
  const { rewardId } = await scene()
  await tamper(await Reward.findById(rewardId).lean<RewardDocument>().orFail())
  try {
    const { difference } = await verifyRewards()
    expect(difference).toMatchObject({ kind, expected: expect.any(String), found: expect.any(String) })
  } finally {
    await Reward.collection.deleteMany({})
    await Reward.createIndexes()
  }
})

test('one person in two offices is found, even where the history was written with the key', async () => {
  const { rewardId } = await scene()
  const reward = await Reward.findById(rewardId).lean<RewardDocument>().orFail()
  const [propose] = reward.history
  const forged = reward.history.map((entry) =>
    entry.action === 'approve' ? { ...entry, byId: propose!.byId, byName: propose!.byName } : entry,
  )
  await set(reward, { history: extendHistory(rewardId, [], forged) })
  expect((await verifyRewards()).difference).toMatchObject({ kind: 'duties' })
})

test('a scheme that was altered afterwards gives other figures', async () => {
  const { people } = await scene()
  await Scheme.collection.updateOne(
    { _id: new Types.ObjectId(people.scheme.id) },
    { $set: { 'calculation.grades.0.amountFen': 2 } },
  )
  expect((await verifySchemes()).difference).not.toBeNull()
  expect((await verifyRewards()).difference).toMatchObject({ kind: 'evaluation' })
})
