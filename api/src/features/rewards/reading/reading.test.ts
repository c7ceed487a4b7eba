import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { env } from '../../../env.ts'
import { keyIdOf } from '../../../platform/personal.ts'
import { resealPersonal } from '../../../platform/reseal-personal.ts'
import { othersOnTheCase } from '../../vault/also-on-the-case.ts'
import { buildReward, buildRewardScene, buildTipOff, claimBody } from '../build-reward.ts'
import { printAudit } from '../audit/print-audit.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { findByNumber } from './find-by-number.ts'
import { verifyRewards } from '../verify/verify-rewards.ts'
import { workOnRewards } from '../work-on-rewards.ts'

const { as } = useApp()

test('everybody who acts sees what waits for them, is told of it once, and nobody else', async () => {
  const scene = await buildRewardScene()
  const { rewardId, reward } = await buildReward(scene, 'proposed')
  for (let times = 0; times < 2; times += 1) {
    await Reward.updateOne({ _id: rewardId }, { $set: { untold: true } })
    await workOnRewards()
  }
  const forMe = async ({ token }: { token: string }) =>
    (await as(token).rewards.list({ query: { forMe: 'true' } })).items.map(({ id }) => id)
  const told = async ({ token }: { token: string }) => (await as(token).notices.list({ query: {} })).items
  expect(await forMe(scene.otherReviewer)).toEqual([rewardId])
  expect(await told(scene.otherReviewer)).toMatchObject([
    { title: '有待办的奖励', about: { noun: 'reward', id: rewardId }, text: `${reward.number}：请复核。` },
  ])
  for (const other of [scene.approver, scene.finance, scene.auditor, scene.admin]) {
    expect(await forMe(other)).toEqual([])
    expect(await told(other)).toEqual([])
  }
})

test('the list pages through all of them, by status, share, appeal and scheme', async () => {
  const scene = await buildRewardScene()
  for (let count = 0; count < 5; count += 1) await buildReward(scene, count < 2 ? 'notified' : 'proposed')
  const api = as(scene.auditor.token).rewards
  const all: string[] = []
  let cursor: string | undefined
  do {
    const page = await api.list({ query: { limit: 2, cursor } })
    all.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(all).size).toBe(5)
  const count = async (query: object) => (await api.list({ query })).items.length
  expect(await count({ status: 'proposed' })).toBe(3)
  expect(await count({ shareStatus: 'notified' })).toBe(2)
  expect(await count({ appealed: 'true' })).toBe(0)
  expect(await count({ appealed: 'false' })).toBe(5)
  expect(await count({ schemeKey: scene.scheme.key })).toBe(5)
  expect(await count({ schemeKey: 'another-scheme' })).toBe(0)
})

test('what proved true is a candidate for those within whose reach it lies', async () => {
  const scene = await buildRewardScene()
  await buildTipOff(scene, { outcome: 'unfounded' })
  await buildTipOff(scene, { handled: false })
  const { factId } = await buildTipOff(scene)
  const strange = await buildStaff({ role: 'handler', departmentId: 'a'.repeat(24) })
  const elsewhere = await buildStaff({ role: 'officer', areaIds: ['b'.repeat(24)] })
  const candidates = async ({ token }: { token: string }) =>
    (await as(token).rewards.candidates({ query: {} })).items.map((item) => item.factId)
  for (const someone of [scene.reviewer, scene.handler, scene.officer])
    expect(await candidates(someone)).toEqual([factId])
  for (const someone of [strange, elsewhere]) expect(await candidates(someone)).toEqual([])
})

test('the whole course of a reward is told line by line: reports, rules with inputs, people, money', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId, number } = await buildReward(scene, 'notified')
  await as().rewards.claim({ body: claimBody(key) })
  const { lines, reward } = await as(scene.auditor.token).rewards.audit({ params: { rewardId } })
  expect(reward.historyIntact).toBe(true)
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort())
  const what = lines.map((line) => `${line.from} ${line.what}`)
  for (const step of [
    `report ${number} 上报`,
    `report ${number} 核查结案`,
    'reward 提出',
    'reward 复核同意',
    'reward 批准',
    'ledger 占用预算',
    `reward ${number} 通知领取`,
    `reward ${number} 申领`,
  ])
    expect(what).toContain(step)
  const rules = lines.filter(({ rule }) => rule !== null)
  expect(rules.map(({ rule }) => rule)).toEqual(reward.shares[0]!.evaluation.trace.map(({ rule }) => rule))
  expect(rules.some(({ inputs }) => inputs.length > 0)).toBe(true)
  expect(lines.find((line) => line.what.endsWith('上报'))!.by).toBe('举报人')
  expect(await refusalOf(as(scene.finance.token).rewards.audit({ params: { rewardId } }))).toBe('forbidden')

  const printed = await printAudit(await findByNumber(reward.number))
  for (const line of lines) expect(printed).toContain(line.what)
  expect(printed).toContain('经过完整')
  expect(printed).not.toContain('柳含烟')
  await expect(findByNumber('JL000')).rejects.toThrow('not_found')
})

test('who signed for a reward is on the case of its tip-off, for the vault', async () => {
  const scene = await buildRewardScene()
  const { reportId } = await buildReward(scene, 'approved')
  const signers = [scene.reviewer, scene.otherReviewer, scene.approver].map(({ actor }) => actor.id)
  expect(await othersOnTheCase(reportId)).toEqual(expect.arrayContaining(signers))
  expect(await othersOnTheCase('c'.repeat(24))).toEqual([])
})

test('under a new key histories and claims are still those that were written, and the old key may go', async () => {
  const scene = await buildRewardScene()
  const { key, rewardId } = await buildReward(scene, 'notified')
  await as().rewards.claim({ body: claimBody(key) })
  const given = env.PERSONAL_KEYS!
  const newer = `next:${Buffer.alloc(32, 'next').toString('base64url')}`
  try {
    env.PERSONAL_KEYS = `${newer},${given}`
    await resealPersonal()
    env.PERSONAL_KEYS = newer
    const { history } = await Reward.findById(rewardId).lean<RewardDocument>().orFail()
    expect(new Set(history.map(({ hash }) => keyIdOf(hash)))).toEqual(new Set(['next']))
    expect(await verifyRewards()).toEqual({ rewards: 1, difference: null })
  } finally {
    env.PERSONAL_KEYS = given
  }
})
