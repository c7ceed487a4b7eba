import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { Reward } from '../reward.model.ts'
import { buildReward, buildRewardScene, buildTipOff, proposal } from '../build-reward.ts'
import { workOnRewards } from '../work-on-rewards.ts'

const { as } = useApp()
type Who = { token: string }

const read = ({ token }: Who, rewardId: string) => as(token).rewards.detail({ params: { rewardId } })
const listed = async ({ token }: Who, query: object = {}) =>
  (await as(token).rewards.list({ query })).items.map(({ id }) => id)

/** Proposed by this person, and sent back. */
const returnedTo = async (at: Awaited<ReturnType<typeof buildRewardScene>>, { token }: Who) => {
  const { factId, reportId } = await buildTipOff(at)
  const { id, revision } = await as(token).rewards.propose({ body: proposal(at, factId, [reportId]) })
  const body = { revision, words: '请写明事先没有掌握的依据' }
  await as(at.reviewer.token).rewards.return({ params: { rewardId: id }, body })
  return { id, factId, reportId }
}

test.each(['handler', 'officer'] as const)('a %s opens what came back to them, and mends it', async (role) => {
  const at = await buildRewardScene()
  const { id, factId, reportId } = await returnedTo(at, at[role])
  await workOnRewards()
  const notices = (await as(at[role].token).notices.list({ query: {} })).items
  expect(notices.map(({ about }) => about)).toContainEqual({ noun: 'reward', id })
  const { revision, actions } = await read(at[role], id)
  expect(actions).toEqual(['revise'])
  expect(await listed(at[role])).toEqual([id])
  expect(await listed(at[role], { forMe: 'true' })).toEqual([id])
  const { factId: _factId, ...mended } = proposal(at, factId, [reportId], { grade: 2 })
  const body = { ...mended, revision }
  const revised = await as(at[role].token).rewards.revise({ params: { rewardId: id }, body })
  expect(revised).toMatchObject({ status: 'proposed', grade: 2 })
  expect((await read(at[role], id)).status).toBe('proposed')
})

test('what others proposed is not found by who deals with cases, of the same area and department too', async () => {
  const at = await buildRewardScene()
  const others = [
    await buildStaff({ role: 'officer', areaIds: at.officer.actor.areaIds }),
    await buildStaff({ role: 'handler', departmentId: at.handler.actor.departmentId }),
    at.officer,
  ]
  const [own, reviewers] = [await returnedTo(at, at.handler), await buildReward(at)]
  for (const other of others) {
    expect(await refusalOf(read(other, own.id))).toBe('not_found')
    expect(await listed(other)).toEqual([])
  }
  expect(await refusalOf(read(at.handler, reviewers.rewardId))).toBe('not_found')
  expect(await listed(at.handler)).toEqual([own.id])
  expect(await refusalOf(read(at.worker, own.id))).toBe('forbidden')
  expect(await refusalOf(as(at.worker.token).rewards.list({ query: {} }))).toBe('forbidden')
})

test('having signed as something else before is not having proposed', async () => {
  const at = await buildRewardScene()
  const { rewardId } = await buildReward(at)
  const signed = { 'history.0.byId': at.handler.actor.id, 'history.0.office': 'review' }
  await Reward.updateOne({ _id: rewardId }, { $set: signed })
  expect(await refusalOf(read(at.handler, rewardId))).toBe('not_found')
  expect(await listed(at.handler)).toEqual([])
})

test('whoever proposed and turns out to be whom it tells of finds it no more', async () => {
  const at = await buildRewardScene()
  const { id, reportId } = await returnedTo(at, at.handler)
  await as(at.officer.token).tipOffs.exclude({
    params: { reportId },
    body: { staffIds: [at.handler.actor.id], why: '举报的就是这位经办人' },
  })
  expect(await refusalOf(read(at.handler, id))).toBe('not_found')
  expect(await listed(at.handler)).toEqual([])
})
