import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { ensureDepartment } from '../accounts/ensure-department.ts'
import { changeMatter } from '../catalogue/save-matter.ts'
import { buildReport, buildScene, submission, type Scene } from './build-report.ts'
import { isIntact } from './history.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'

const { as, call } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene()
})
const resident = () => as(scene.resident.token)
const stored = async (id: string) => (await Report.findById(id).lean<ReportDocument>())!

test('a report with a pin lands in the queue of the worker of that grid, with its clock', async () => {
  const report = await resident().reports.submit({ body: submission(scene.district) })
  expect(report).toMatchObject({
    status: 'dispatched',
    gridId: scene.gridId,
    queue: { key: `grid:${scene.gridId}` },
    clock: { stage: 'respond', colour: 'green' },
    mine: true,
    number: expect.stringMatching(/^\d{12}$/),
  })
  const queue = await as(scene.worker.token).reports.queue({ query: {} })
  expect(queue.items.map(({ id }) => id)).toEqual([report.id])
  expect((await as(scene.otherWorker.token).reports.queue({ query: {} })).items).toEqual([])
})

test('a pin in GCJ-02 is the same place as in WGS84', async () => {
  const at = scene.district.middleOf('010101(A)')
  const gcj02 = { longitude: at.longitude + 0.00484, latitude: at.latitude - 0.00276 }
  const body = submission(scene.district, {
    place: { by: 'pin', ...gcj02, datum: 'gcj02', accuracyMetres: null, words: '' },
  })
  const report = await resident().reports.submit({ body })
  expect(Math.abs(report.pointWgs84!.longitude - at.longitude)).toBeLessThan(0.0006)
  expect(Math.abs(report.pointWgs84!.latitude - at.latitude)).toBeLessThan(0.0006)
})

test('the same submission sent fifty times at once makes one report', async () => {
  const body = submission(scene.district)
  const answers = await Promise.all(Array.from({ length: 50 }, () => resident().reports.submit({ body })))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await Report.countDocuments()).toBe(1)
})

test('a retry is answered even after the matter was switched off', async () => {
  const body = submission(scene.district)
  const first = await resident().reports.submit({ body })
  await changeMatter(null, scene.matter.id, { published: false })
  expect((await resident().reports.submit({ body })).id).toBe(first.id)
  expect(await refusalOf(resident().reports.submit({ body: submission(scene.district) }))).toBe('matter_unavailable')
})

test('two people may use the same submissionId without meeting', async () => {
  const body = submission(scene.district)
  const [one, other] = await Promise.all([
    resident().reports.submit({ body }),
    as(scene.neighbour.token).reports.submit({ body }),
  ])
  expect(one.id).not.toBe(other.id)
})

describe('nothing is unplaced and unseen', () => {
  const far = { by: 'pin', longitude: 120, latitude: 30, datum: 'wgs84', accuracyMetres: null, words: '' } as const

  test.each([
    ['outside every grid', far, '不在任何网格内'],
    ['with words only', { by: 'words', words: '菜市场门口' } as const, '只有文字'],
    ['with an unknown door plate', { by: 'door_plate', code: '440308-999999', words: '' } as const, '没有登记'],
  ])('a report %s reaches the dispatcher and says why', async (_, place, why) => {
    const report = await resident().reports.submit({ body: submission(scene.district, { place }) })
    expect(report).toMatchObject({ status: 'filed', queue: { kind: 'desk' }, gridId: null })
    const { items } = await as(scene.dispatcher.token).reports.queue({ query: {} })
    expect(items.map(({ id }) => id)).toEqual([report.id])
    const seen = await as(scene.dispatcher.token).reports.detail({ params: { reportId: report.id } })
    expect(seen.place.why).toContain(why)
    expect(seen.history.some((entry) => entry.why?.includes(why))).toBe(true)
  })

  test('a report exactly on a border belongs to one grid and says that it is one', async () => {
    const { longitude, latitude } = scene.district.middleOf('010101(A)')
    const place = {
      by: 'pin',
      longitude: longitude + 0.0005,
      latitude,
      datum: 'wgs84',
      accuracyMetres: 5,
      words: '',
    } as const
    const report = await resident().reports.submit({ body: submission(scene.district, { place }) })
    expect(report.place.why).toContain('边界')
    const queues = await Promise.all(
      [scene.worker, scene.otherWorker].map(({ token }) => as(token).reports.queue({ query: {} })),
    )
    expect(queues.flatMap(({ items }) => items)).toHaveLength(1)
  })

  test('a grid nobody works goes to the desk of its community', async () => {
    const place = {
      by: 'pin',
      ...scene.district.middleOf('010201(A)'),
      datum: 'wgs84',
      accuracyMetres: 5,
      words: '',
    } as const
    const report = await resident().reports.submit({ body: submission(scene.district, { place }) })
    expect(report.queue).toMatchObject({ kind: 'desk', name: '第2社区派遣台' })
    const { items } = await as(scene.dispatcher.token).reports.queue({ query: {} })
    expect(items).toHaveLength(1)
  })

  test('a department nobody works for leaves the case at the desk', async () => {
    const departmentId = await ensureDepartment('无人部门', null)
    await changeMatter(null, scene.matter.id, { departmentId, defaultQueue: 'department' })
    const report = await resident().reports.submit({ body: submission(scene.district) })
    expect(report).toMatchObject({ status: 'filed', queue: { kind: 'desk' } })
  })

  test('what is not filed by itself waits at the desk for an officer', async () => {
    await changeMatter(null, scene.matter.id, { fileAutomatically: false })
    const report = await resident().reports.submit({ body: submission(scene.district) })
    expect(report).toMatchObject({ status: 'submitted', queue: { kind: 'desk' }, clock: { stage: 'accept' } })
    const filed = await as(scene.officer.token).reports.file({ params: { reportId: report.id }, body: {} })
    expect(filed).toMatchObject({ status: 'dispatched', queue: { key: `grid:${scene.gridId}` } })
  })
})

describe('refusals', () => {
  test.each<[string, object, string]>([
    ['too short a text', { text: '坏' }, 'text'],
    ['an operator for the matter', { matterCode: { $ne: '' } }, 'matterCode'],
    ['an operator for the submission', { submissionId: { $gt: '' } }, 'submissionId'],
    ['a latitude of 91', { place: { by: 'pin', longitude: 1, latitude: 91, datum: 'wgs84' } }, 'place.latitude'],
    ['ten photos', { photoIds: Array.from({ length: 10 }, () => 'a'.repeat(24)) }, 'photoIds'],
    ['a photo nobody uploaded', { photoIds: ['a'.repeat(24)] }, 'photoIds.0'],
    ['a kind the matter does not take', { kind: 'suggestion' }, 'kind'],
  ])('%s is named and nothing is stored', async (_, change, path) => {
    const response = await call('/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${scene.resident.token}` },
      body: JSON.stringify({ ...submission(scene.district), ...change }),
    })
    const problem = (await response.json()) as { issues: { path: string }[] }
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(problem.issues.map((issue) => issue.path)).toContain(path)
    expect(await Report.countDocuments()).toBe(0)
  })

  test('broken JSON and a body beyond the limit', async () => {
    const send = (body: string) =>
      call('/reports', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${scene.resident.token}` },
        body,
      })
    expect((await send('{"a":')).status).toBe(400)
    expect((await send(JSON.stringify({ text: '字'.repeat(200_000) }))).status).toBe(413)
  })
})

test('the history of a new report is chained and altered entries show to staff', async () => {
  const { _id } = await buildReport(scene)
  const report = await stored(String(_id))
  expect(isIntact(report.number, report.history)).toBe(true)
  await Report.updateOne({ _id }, { $set: { 'history.1.why': '改过' } })
  const seen = await as(scene.worker.token).reports.detail({ params: { reportId: String(_id) } })
  expect(seen.historyIntact).toBe(false)
})

test('nearby open reports of the same matter are shown, nearest first, and can be followed instead', async () => {
  const { _id } = await buildReport(scene)
  await buildReport(scene, { kind: 'request', submissionId: randomUUID() })
  const at = { ...scene.district.middleOf('010101(A)'), datum: 'wgs84', matterCode: '0101' } as const
  const neighbour = as(scene.neighbour.token)
  const nearby = await neighbour.reports.nearby({ query: at })
  expect(nearby).toHaveLength(2)
  expect(nearby[0]).toMatchObject({ distanceMetres: 0, following: false })
  await neighbour.reports.follow({ params: { reportId: String(_id) }, body: {} })
  await neighbour.reports.follow({ params: { reportId: String(_id) }, body: {} })
  expect((await neighbour.reports.mine({ query: {} })).items.map(({ id }) => id)).toEqual([String(_id)])
  expect((await neighbour.reports.nearby({ query: { ...at, latitude: at.latitude + 0.01 } })).length).toBe(0)
})
