import { useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { balancesOf } from '../ledger/balances-of.ts'
import { LedgerEntry } from '../ledger/ledger-entry.model.ts'
import { buildReward, buildRewardScene } from './build-reward.ts'
import { yearOf } from './decision/put-question.ts'
import { postOutstanding } from './post-outstanding.ts'
import { Reward } from './reward.model.ts'
import { renounce } from './shares/renounce.ts'
import { daysAfter } from './shares/tell-shares.ts'
import { watchDeadlines } from './shares/watch-deadlines.ts'

useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})

test('money that nobody signed free stays set aside, and what is owed besides is posted', async () => {
  const scene = await buildRewardScene()
  const [forged, renounced] = [await buildReward(scene, 'notified'), await buildReward(scene, 'notified')]
  const { key } = scene.scheme
  const posting = { key: 'release:made-up', kind: 'release', schemeKey: key, year: yearOf(now()), amountFen: 700_000 }
  await Reward.collection.updateOne(
    { _id: forged.reward._id },
    { $set: { unposted: [posting], unfinished: true } as object },
  )
  await renounce(renounced.reportId, '')
  const { history } = await Reward.findById(renounced.rewardId).lean().orFail()
  const owed = history.at(-1)!.posting!
  const entry = await LedgerEntry.findOne({ key: owed.key }).lean().orFail()
  expect(entry.amountFen).toBe(1_000_000)
  await postOutstanding()
  expect(await balancesOf(key, yearOf(now()))).toMatchObject({ reserved: 1_000_000, available: 99_000_000 })
})

test('a reward that cannot be worked on does not hold up the deadlines of the others', async () => {
  const scene = await buildRewardScene()
  const [first, second] = [await buildReward(scene, 'notified'), await buildReward(scene, 'notified')]
  const [broken, whole] = [first, second].sort((a, b) => (a.rewardId < b.rewardId ? -1 : 1)) as [
    typeof first,
    typeof first,
  ]
  await Reward.updateOne({ _id: broken.rewardId }, { $set: { schemeId: 'f'.repeat(24) } })
  clock.now = () => daysAfter(now(), 61)
  await watchDeadlines()
  expect((await Reward.findById(whole.rewardId).lean().orFail()).shares[0]).toMatchObject({ status: 'forfeited' })
})
