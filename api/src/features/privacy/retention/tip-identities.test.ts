import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { verifyMoney } from '../../payments/verify/verify-money.ts'
import { Report } from '../../reports/report.model.ts'
import { buildReward, buildRewardScene, buildTipOff, claimBody, type RewardScene } from '../../rewards/build-reward.ts'
import { Reward } from '../../rewards/reward.model.ts'
import { watchDeadlines } from '../../rewards/shares/watch-deadlines.ts'
import { TipOff } from '../../tip-offs/tip-off.model.ts'
import { marksOf } from '../../vault/marks-of.ts'
import { pseudonymsOf } from '../../vault/pseudonyms-of.ts'
import { defaultRules } from './default-rules.ts'
import { keepNoLonger } from './keep-no-longer.ts'

const { as } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})
const daysLater = (days: number) => {
  clock.now = () => new Date(now().getTime() + days * 86_400_000)
}

let scene: RewardScene
let accountId: string
beforeEach(async () => {
  scene = await buildRewardScene()
  accountId = scene.resident.actor.id
})
const by = () => ({ accountId })
const recorded = () => AuditEntry.find({ what: /^举报人身份到期清理/ }).lean()
const erased = async () =>
  (await TipOff.find({ 'identityTombstone.why': '保存期满' }).lean()).map(({ _id }) => String(_id))

test('who tipped off goes after the time, once; the tip-off stays and the way it came', async () => {
  const { reportId } = await buildTipOff(scene, { by: by() })
  const { reportId: openId } = await buildTipOff(scene, { by: by(), handled: false })
  const [first, second] = [await Report.findById(reportId).lean(), await Report.findById(openId).lean()]
  daysLater(729)
  await keepNoLonger()
  expect(await pseudonymsOf(accountId)).toHaveLength(2)
  daysLater(731)
  await Promise.all([keepNoLonger(), keepNoLonger()])
  await keepNoLonger()
  expect(await pseudonymsOf(accountId)).toEqual([String(second!.reporterId)])
  expect(await erased()).toEqual([reportId])
  expect(await marksOf(String(first!.reporterId))).toMatchObject({ mode: 'bound', accountId: null, phoneHashes: [] })
  expect(await Report.findById(reportId).lean()).toMatchObject({ text: first!.text, status: 'closed' })
  for (const { what, subjectIds } of await recorded())
    expect([what, subjectIds]).toEqual(['举报人身份到期清理 1 份', []])
  expect((await recorded()).length).toBeGreaterThanOrEqual(1)
})

test('an unfinished reward keeps it, however old; one forfeited keeps it for the time after', async () => {
  const { reportId, rewardId } = await buildReward(scene, 'notified', { by: by() })
  const proposed = await buildReward(scene, 'proposed', { by: by() })
  daysLater(800)
  await keepNoLonger()
  expect(await erased()).toEqual([])
  await watchDeadlines()
  expect((await Reward.findById(rewardId).lean())!.shares[0]!.status).toBe('forfeited')
  await keepNoLonger()
  expect(await erased()).toEqual([])
  daysLater(1_600)
  await keepNoLonger()
  expect(await erased()).toEqual([reportId])
  expect(await pseudonymsOf(accountId)).toHaveLength(1)
  expect(proposed.reward.status).toBe('proposed')
  expect((await verifyMoney()).intact).toBe(true)
})

test('a claim that was not paid yet keeps it; renounced, it goes', async () => {
  const claimed = await buildReward(scene, 'notified', { by: by() })
  await as().rewards.claim({ body: claimBody(claimed.key) })
  const renounced = await buildReward(scene, 'notified', { by: by() })
  await as().rewards.renounce({ body: { key: renounced.key, words: '' } })
  daysLater(740)
  await keepNoLonger()
  expect(await erased()).toEqual([renounced.reportId])
})

test('a crash between the vault and the tombstone leaves nobody behind', async () => {
  const { reportId } = await buildTipOff(scene, { by: by() })
  daysLater(740)
  await keepNoLonger()
  await TipOff.updateOne({ _id: reportId }, { $set: { identityTombstone: null } })
  await keepNoLonger()
  expect(await erased()).toEqual([reportId])
})

test('the city sets the time, not below what appeals may take, or keeps it for ever', async () => {
  const rule = defaultRules.find(({ kind }) => kind === 'tip_identity')!
  const set = (days: number | null) =>
    as(scene.admin.token).privacy.setRetention({ body: { rules: [{ ...rule, days, source: '本市规定' }] } })
  expect(await refusalOf(set(364))).toBe('invalid_request')
  await buildTipOff(scene, { by: by() })
  await set(null)
  daysLater(4_000)
  await keepNoLonger()
  expect(await erased()).toEqual([])
  clock.now = now
  await set(365)
  daysLater(366)
  await keepNoLonger()
  expect(await erased()).toHaveLength(1)
})
