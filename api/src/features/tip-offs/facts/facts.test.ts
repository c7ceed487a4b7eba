import { Types } from 'mongoose'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { declineReport } from '../../reports/moves/decline-report.ts'
import { buildScene, type Scene } from '../../reports/build-report.ts'
import { buildAnonymous, closeTipOff } from '../build-tip-off.ts'
import { factIdOf, factOf } from '../fact-of.ts'
import { lockFact } from '../lock-fact.ts'
import { provedFacts } from '../proved-facts.ts'
import { TipOff } from '../tip-off.model.ts'
import { TipOffFact } from './fact.model.ts'
import { finishMerges } from './resolve-fact.ts'

const { as } = useApp()
let scene: Scene
let ids: [string, string, string]
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const [one, two, three] = [await buildAnonymous(scene), await buildAnonymous(scene), await buildAnonymous(scene)]
  ids = [one.reportId, two.reportId, three.reportId]
})
type Name = 'officer' | 'dispatcher' | 'worker' | 'checker' | 'otherWorker'
const the = (name: Name) => as(scene[name].token).tipOffs
const join = (reportId: string, otherId: string, same = true, name: Name = 'officer') =>
  the(name).join({ params: { reportId }, body: { otherId, same, why: '同一家店，同一天' } })
const rewardId = String(new Types.ObjectId())

test('tip-offs of one fact are joined by a person: the earliest is first, the others late until decided', async () => {
  await join(ids[2], ids[0])
  const { fact } = await join(ids[1], ids[2])
  expect(fact.map(({ reportId, arrival }) => [reportId, arrival])).toEqual([
    [ids[0], 'first'],
    [ids[1], 'late'],
    [ids[2], 'late'],
  ])
  expect(fact[0]).toMatchObject({ decidedByName: null, why: null })
  expect(new Set(await Promise.all(ids.map(factIdOf))).size).toBe(1)
  const body = { arrival: 'supplement' as const, why: '拍到了改日期的过程' }
  const decided = await the('officer').arrival({ params: { reportId: ids[2] }, body })
  expect(decided.fact[2]).toMatchObject({ arrival: 'supplement', why: body.why })
  expect(await factOf(await factIdOf(ids[0]))).toMatchObject({ jointCount: 0, supplementCount: 1, penaltyFen: null })
  expect((await the('dispatcher').desk({ query: {} })).items.map(({ factSize }) => factSize)).toEqual([3, 3, 3])
})

test('who was first is not for anybody to decide, and a declined one was not', async () => {
  await join(ids[0], ids[1])
  const body = { arrival: 'joint' as const, why: '两人一起来的' }
  expect(await refusalOf(the('officer').arrival({ params: { reportId: ids[0] }, body }))).toBe('invalid_request')
  expect(await refusalOf(the('worker').arrival({ params: { reportId: ids[1] }, body }))).toBe('forbidden')
  expect(await refusalOf(the('checker').arrival({ params: { reportId: ids[1] }, body }))).toBe('forbidden')
  await as(scene.worker.token).reports.return({ params: { reportId: ids[0] }, body: { reason: '退回重新核对' } })
  await declineReport(scene.dispatcher.actor, ids[0], { reason: '重复提交', channel: '' })
  expect((await the('officer').case({ params: { reportId: ids[1] } })).fact).toMatchObject([
    { reportId: ids[0], arrival: 'late' },
    { reportId: ids[1], arrival: 'first' },
  ])
})

test('joined in every direction at once, they are one fact and each stands in it once', async () => {
  const [a, b, c] = ids
  const pairs: [string, string][] = [
    [a, b],
    [b, a],
    [b, c],
    [c, b],
    [c, a],
    [a, c],
  ]
  await Promise.all(pairs.map(([one, other]) => join(one, other)))
  const factIds = new Set(await Promise.all(ids.map(factIdOf)))
  expect(factIds.size).toBe(1)
  const { members } = await factOf([...factIds][0]!)
  expect(members.map(({ reportId }) => reportId).sort()).toEqual([...ids].sort())
})

test('what a crash left between two facts is finished by whoever looks, or by the job', async () => {
  const [from, into] = [ids[1], ids[0]]
  await TipOffFact.updateOne({ _id: from }, { $set: { mergedInto: new Types.ObjectId(into), unmerged: true } })
  expect(await factIdOf(from)).toBe(into)
  expect((await factOf(into)).members).toHaveLength(2)
  await TipOffFact.updateOne({ _id: ids[2] }, { $set: { mergedInto: new Types.ObjectId(into), unmerged: true } })
  await finishMerges()
  expect((await factOf(into)).members).toHaveLength(3)
  expect(await TipOffFact.countDocuments({ unmerged: true })).toBe(0)
})

test('joined by mistake they are parted again, also after a crash on the way, and known to differ', async () => {
  await join(ids[0], ids[1])
  await join(ids[0], ids[1], false)
  expect(await factIdOf(ids[0])).not.toBe(await factIdOf(ids[1]))
  const similar = await the('officer').similar({ params: { reportId: ids[0] } })
  expect(similar.find(({ reportId }) => reportId === ids[1])!.decided).toBe('different')
  await join(ids[0], ids[1])
  const factId = await factIdOf(ids[0])
  await TipOffFact.updateOne({ _id: factId }, { $pull: { members: { reportId: ids[1] } } })
  expect((await the('officer').case({ params: { reportId: ids[1] } })).fact).toHaveLength(1)
})

describe('a fact that a reward has taken', () => {
  const locked = async () => {
    await join(ids[0], ids[1])
    const { factId, digest } = await factOf(await factIdOf(ids[0]))
    await lockFact(factId, rewardId, digest)
    return { factId, digest }
  }

  test('is taken once, by what was seen of it', async () => {
    const { factId, digest } = await locked()
    await lockFact(factId, rewardId, digest)
    await expect(lockFact(factId, String(new Types.ObjectId()), digest)).rejects.toThrow('already_rewarded')
    const other = await factOf(await factIdOf(ids[2]))
    await expect(lockFact(other.factId, rewardId, digest)).rejects.toThrow('facts_changed')
    await closeTipOff(scene, ids[2])
    await expect(lockFact(other.factId, String(new Types.ObjectId()), other.digest)).rejects.toThrow('facts_changed')
  })

  test('of twenty at once one has it', async () => {
    const { factId, digest } = await factOf(await factIdOf(ids[0]))
    const tries = Array.from({ length: 20 }, () => lockFact(factId, String(new Types.ObjectId()), digest))
    const done = await Promise.allSettled(tries)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('lets later ones in only as late, keeps its order, and is not parted or joined with another taken one', async () => {
    const { factId } = await locked()
    await join(ids[2], ids[0])
    expect((await factOf(factId)).members.map(({ arrival }) => arrival)).toEqual(['first', 'late', 'late'])
    const arrival = the('officer').arrival({
      params: { reportId: ids[2] },
      body: { arrival: 'joint', why: '其实是一起的' },
    })
    expect(await refusalOf(arrival)).toBe('already_rewarded')
    expect(await refusalOf(join(ids[0], ids[1], false))).toBe('already_rewarded')
    const another = await buildAnonymous(scene)
    const { factId: otherFact, digest } = await factOf(await factIdOf(another.reportId))
    await lockFact(otherFact, String(new Types.ObjectId()), digest)
    expect(await refusalOf(join(ids[0], another.reportId))).toBe('already_rewarded')
  })
})

test('a penalty changes what a reward would rest on', async () => {
  await as(scene.worker.token).reports.claim({ params: { reportId: ids[0] }, body: {} })
  const { factId, digest } = await factOf(await factIdOf(ids[0]))
  const fine = { decisionNumber: '罚 1 号', authority: '市监局', decidedOn: '2026-01-05', amountFen: 100_000 }
  await the('worker').recordPenalty({ params: { reportId: ids[0] }, body: fine })
  await expect(lockFact(factId, rewardId, digest)).rejects.toThrow('facts_changed')
  expect(await factOf(factId)).toMatchObject({ penaltyFen: 100_000, rewardId: null })
})

test('proved facts without a reward are listed once each, of the areas asked for', async () => {
  expect((await provedFacts({ limit: 10 })).facts).toEqual([])
  await join(ids[0], ids[1])
  for (const [at, id] of ids.entries()) await closeTipOff(scene, id, at === 2 ? 'unfounded' : 'proved')
  const { facts, next } = await provedFacts({ limit: 10 })
  expect(facts.map(({ members }) => members.map(({ reportId }) => reportId))).toEqual([[ids[0], ids[1]]])
  expect(next).toBeNull()
  expect((await provedFacts({ areaIds: [scene.otherGridId], limit: 10 })).facts).toEqual([])
  await lockFact(facts[0]!.factId, rewardId, facts[0]!.digest)
  expect((await provedFacts({ limit: 10 })).facts).toEqual([])
})

test('nobody joins what they may not see, joins one with itself, or joins without a reason', async () => {
  const hidden = await buildAnonymous(scene, { about: { staffIds: [scene.officer.actor.id], words: '' } })
  expect(await refusalOf(join(ids[0], hidden.reportId))).toBe('not_found')
  expect(await refusalOf(join(hidden.reportId, ids[0]))).toBe('not_found')
  expect(await refusalOf(join(ids[0], 'f'.repeat(24)))).toBe('not_found')
  expect(await refusalOf(join(ids[0], ids[0]))).toBe('invalid_request')
  expect(await refusalOf(join(ids[0], ids[1], true, 'worker'))).toBe('forbidden')
  expect(await refusalOf(join(ids[0], ids[1], true, 'otherWorker'))).toBe('forbidden')
  const handler = await buildStaff({ role: 'handler', departmentId: scene.departmentId })
  const byHandler = as(handler.token).tipOffs.join({
    params: { reportId: ids[0] },
    body: { otherId: ids[1], same: true, why: '同一家店，同一天' },
  })
  expect(await refusalOf(byHandler)).toBe('not_found')
  expect((await TipOff.find().lean()).map(({ factId }) => String(factId)).sort()).toEqual(
    [...ids, hidden.reportId].sort(),
  )
})
