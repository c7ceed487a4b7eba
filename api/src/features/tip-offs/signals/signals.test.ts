import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { buildPhoto } from '../../photos/build-photo.ts'
import { buildScene, type Scene } from '../../reports/build-report.ts'
import { tellNews } from '../../reports/telling.ts'
import { pseudonymOf } from '../../vault/pseudonym-of.ts'
import { buildAnonymous, buildTipOff, closeTipOff } from '../build-tip-off.ts'
import { signalsOf } from '../signals-of.ts'
import { Report } from '../../reports/report.model.ts'
import { Signal } from './signal.model.ts'

const { as } = useApp()
let scene: Scene
let reviewer: Awaited<ReturnType<typeof buildStaff>>
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  reviewer = await buildStaff({ role: 'reviewer', areaIds: [scene.district.districtId], name: '吴审核' })
})
const systemNow = clock.now
afterEach(() => {
  clock.now = systemNow
})
const kinds = async () => (await Signal.find().lean()).map(({ kind }) => kind).sort()
const signals = (token: string, settled = 'false') => as(token).tipOffs.signals({ query: { settled } })

test('the fifth tip-off within a week from one device and one person is pointed out, and nothing is hidden', async () => {
  for (let sent = 0; sent < 4; sent++) await buildTipOff(scene, { deviceId: 'one phone' })
  await tellNews()
  expect(await kinds()).toEqual([])
  const fifth = await buildTipOff(scene, { deviceId: 'one phone' })
  await buildTipOff(scene, {}, (await buildResident()).actor)
  await tellNews()
  expect(await kinds()).toEqual(['many_from_one_device', 'many_from_one_person'])
  const { items } = await signals(reviewer.token)
  expect(items.map(({ number }) => number)).toEqual([fifth.number, fifth.number])
  expect(items[0]!.otherNumbers).toHaveLength(4)
  expect(JSON.stringify(items)).not.toContain(scene.resident.actor.id)
  expect((await as(scene.worker.token).reports.queue({ query: {} })).items).toHaveLength(6)
})

test('what is more than a week apart is not many', async () => {
  for (let sent = 0; sent < 5; sent++) {
    clock.now = () => new Date(systemNow().getTime() - (4 - sent) * 3 * 86_400_000)
    await buildTipOff(scene, { deviceId: 'one phone' })
  }
  clock.now = systemNow
  await tellNews()
  expect(await kinds()).toEqual([])
})

test('a photo that was there before is pointed out on the later one', async () => {
  const withPhoto = async (seed: number) => {
    const uploadId = randomUUID()
    const { id } = await buildPhoto({ ownerId: pseudonymOf(uploadId), seed })
    return buildAnonymous(scene, { uploadId, photoIds: [id] })
  }
  const [first, , again] = [await withPhoto(3), await withPhoto(77), await withPhoto(3)]
  await tellNews()
  const { items } = await signals(reviewer.token)
  expect(items).toMatchObject([{ kind: 'repeated_photo', number: again.number, otherNumbers: [first.number] }])
})

test('who was wrong twice before is pointed out', async () => {
  for (let wrong = 0; wrong < 2; wrong++) await closeTipOff(scene, (await buildTipOff(scene)).reportId, 'unfounded')
  const third = await buildTipOff(scene)
  await tellNews()
  expect((await signals(reviewer.token)).items).toMatchObject([{ kind: 'false_before', number: third.number }])
})

test('looked for again, or twice at once, nothing is raised twice', async () => {
  for (let sent = 0; sent < 5; sent++) await buildTipOff(scene, { deviceId: 'one phone' })
  await Promise.all([tellNews(), tellNews()])
  await Report.updateMany({}, { $set: { untold: true, toldSeq: 0 } })
  await tellNews()
  expect(await kinds()).toEqual(['many_from_one_device', 'many_from_one_person'])
})

describe('settled', () => {
  let signalId: string
  let reportId: string
  beforeEach(async () => {
    for (let sent = 0; sent < 5; sent++) reportId = (await buildTipOff(scene, { deviceId: 'one phone' })).reportId
    await Signal.deleteMany({})
    await tellNews()
    signalId = (await signals(reviewer.token)).items[0]!.id
  })
  const settle = (token: string, suspicious = true) =>
    as(token).tipOffs.settleSignal({ params: { signalId }, body: { suspicious, words: '同一人代多人提交，已核实' } })

  test('by a person, once, of two at once one', async () => {
    const both = await Promise.allSettled([settle(reviewer.token), settle(scene.auditor.token, false)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refusalOf(settle(reviewer.token))).toBe('already_settled')
    expect((await signals(reviewer.token)).items).toHaveLength(1)
    expect((await signals(reviewer.token, 'true')).items).toHaveLength(1)
  })

  test('it holds or ends a reward, and says so', async () => {
    expect((await signalsOf([reportId])).get(reportId)).toEqual({ open: 2, abusive: false })
    await settle(reviewer.token)
    expect((await signalsOf([reportId])).get(reportId)).toEqual({ open: 1, abusive: true })
    expect((await as(reviewer.token).tipOffs.case({ params: { reportId } })).openSignals).toBe(1)
  })

  test('by reviewers and auditors only, of their areas, and never by whom the tip-off tells of', async () => {
    const elsewhere = await buildStaff({ role: 'reviewer', areaIds: ['f'.repeat(24)] })
    expect(await refusalOf(settle(elsewhere.token))).toBe('not_found')
    expect((await signals(elsewhere.token)).items).toEqual([])
    expect(await refusalOf(settle(scene.admin.token))).toBe('forbidden')
    await Report.updateOne({ _id: reportId }, { $set: { excludedIds: [reviewer.actor.id] } })
    expect(await refusalOf(settle(reviewer.token))).toBe('not_found')
    expect((await signals(reviewer.token)).items).toEqual([])
  })
})
