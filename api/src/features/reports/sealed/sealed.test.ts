import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { ensureDepartment } from '../../accounts/ensure-department.ts'
import { changeMatter } from '../../catalogue/save-matter.ts'
import { buildPhoto } from '../../photos/build-photo.ts'
import { forgetRules } from '../../routing/current-rules.ts'
import { Rule } from '../../routing/rule.model.ts'
import { buildScene, buildSealed, buildTipster, submission, type Scene } from '../build-report.ts'
import { isIntact } from '../history.ts'
import type { ReportDocument } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { tellNews } from '../telling.ts'
import { excludeStaff } from './exclude-staff.ts'
import { releaseHeld } from './release-held.ts'
import { setStaffDepartment } from './staff-way.ts'
import { untoldTipsters } from './tipster-news.ts'

const { as } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  forgetRules()
})
const stored = async (id: unknown) => (await Report.findById(id).lean<ReportDocument>())!

test('lands where a complaint would, with the place rounded and nothing that leads to somebody', async () => {
  const tipster = buildTipster()
  const made = await buildSealed(scene, {}, tipster)
  const report = await stored(made._id)
  expect(report.queue).toMatchObject({ key: `grid:${scene.gridId}` })
  expect(report).toMatchObject({ submissionId: tipster.id, interestedIds: [tipster.id], sealed: { heldFor: [] } })
  const { longitude, latitude } = report.place.pointWgs84!
  for (const degrees of [longitude, latitude]) expect(degrees * 1000).toBeCloseTo(Math.round(degrees * 1000), 6)
  expect(scene.district.middleOf('010101(A)')).not.toEqual(report.place.pointWgs84)
  expect(report.place).toMatchObject({ accuracyMetres: null, why: '定位在网格 010101(A) 内' })
})

test('the same pseudonym makes one, also twenty at once', async () => {
  const tipster = buildTipster()
  const made = await Promise.all(Array.from({ length: 20 }, () => buildSealed(scene, {}, tipster)))
  expect(new Set(made.map(({ _id }) => String(_id))).size).toBe(1)
})

describe('is never dropped: it waits at the desk', () => {
  const held = async (report: ReportDocument, reason: string) => {
    expect(report).toMatchObject({ status: 'submitted', queue: { kind: 'desk' }, sealed: { heldFor: [reason] } })
    const { items } = await as(scene.officer.token).reports.queue({ query: {} })
    expect(items.map(({ id }) => id)).toContain(String(report._id))
  }

  test('with a photo that is gone', async () => {
    const tipster = buildTipster()
    const { id } = await buildPhoto({ ownerId: tipster.id })
    const report = await buildSealed(scene, { photoIds: [id, 'f'.repeat(24)] }, tipster)
    await held(report, 'photo_gone')
    expect(report.photos).toMatchObject([{ id }])
  })

  test('with a matter that was retired, or takes no tip-offs any more', async () => {
    await changeMatter(null, scene.matter.id, { kinds: ['complaint'] })
    await held(await buildSealed(scene), 'matter_unavailable')
    await changeMatter(null, scene.matter.id, { published: false })
    await held(await buildSealed(scene), 'matter_unavailable')
  })

  test('with words that say nothing', async () => {
    await held(await buildSealed(scene, { text: '！！！！！？？' }), 'content_check')
  })

  test('with routing failing, and is released into the hands of a dispatcher', async () => {
    await Rule.collection.insertOne({
      ...{ name: '坏规则', order: 1, when: {}, enabled: true, version: 1, brokenBecause: null },
      to: { kind: 'department', departmentId: 'not an id' },
    })
    forgetRules()
    const report = await buildSealed(scene)
    await held(report, 'routing_failed')
    const released = await releaseHeld(scene.officer.actor, String(report._id), '看过了，放行')
    expect(released).toMatchObject({ status: 'filed', queue: { kind: 'desk' }, sealed: { heldFor: [] } })
  })

  test('until it is released, once', async () => {
    const report = await buildSealed(scene, { photoIds: ['f'.repeat(24)] })
    const id = String(report._id)
    expect(await releaseHeld(scene.officer.actor, id, '照片可以再要')).toMatchObject({ status: 'dispatched' })
    await expect(releaseHeld(scene.officer.actor, id, '再放一次')).rejects.toThrow('report_moved_on')
  })
})

describe('about a member of staff', () => {
  const about = () => ({ staffIds: [scene.worker.actor.id], words: '上门收费不开票' })
  const discipline = async () => {
    const departmentId = await ensureDepartment('区纪检监察', null)
    const inspector = await buildStaff({ role: 'handler', departmentId })
    await setStaffDepartment(departmentId)
    return { departmentId, inspector }
  }

  test('goes to the department for it, around the worker, their leader and the community', async () => {
    const { departmentId, inspector } = await discipline()
    const report = await buildSealed(scene, { about: about() })
    expect(report).toMatchObject({
      ...{ queue: { key: `department:${departmentId}` }, gridId: null, areaIds: [scene.district.districtId] },
      excludedIds: expect.arrayContaining([scene.worker.actor.id, scene.leader.actor.id]),
    })
    const params = { reportId: String(report._id) }
    for (const { token } of [scene.worker, scene.leader, scene.otherWorker, scene.handler])
      expect(await refusalOf(as(token).reports.detail({ params }))).toBe('not_found')
    await as(inspector.token).reports.claim({ params, body: {} })
    await as(inspector.token).reports.resolve({ params, body: { outcome: 'proved', words: '情况属实，已处理' } })
    expect((await stored(report._id)).queue?.key).toBe(`check:${scene.district.districtId}`)
  })

  test('goes to the desk of the district where there is no such department, or nobody else in it', async () => {
    const districtDesk = { kind: 'desk', key: `desk:${scene.district.districtId}` }
    expect(await buildSealed(scene, { about: about() })).toMatchObject({ status: 'filed', queue: districtDesk })
    const { inspector } = await discipline()
    const aboutInspector = { staffIds: [inspector.actor.id], words: '' }
    expect(await buildSealed(scene, { about: aboutInspector })).toMatchObject({ queue: districtDesk })
  })

  test('does not exist for whom it tells of, whatever their role: no list, count, queue, move or search', async () => {
    const people = [scene.admin, scene.auditor, scene.dispatcher, scene.officer, scene.checker]
    const staffIds = people.map(({ actor }) => actor.id)
    const report = await buildSealed(scene, { about: { staffIds, words: '' } })
    await tellNews()
    const params = { reportId: String(report._id) }
    for (const { token } of people) {
      const { reports, notices } = as(token)
      expect((await reports.board({ query: {} })).items).toEqual([])
      expect((await reports.board({ query: { q: report.number } })).items).toEqual([])
      expect((await reports.board({ query: { q: '垃圾桶' } })).items).toEqual([])
      expect((await reports.counts({ query: {} })).byStatus).toEqual({})
      expect(await refusalOf(reports.detail({ params }))).toBe('not_found')
      expect(await refusalOf(reports.note({ params, body: { words: '我也来说一句' } }))).toBe('not_found')
      expect((await notices.list({ query: {} })).items).toEqual([])
    }
    for (const { token } of [scene.dispatcher, scene.officer, scene.checker])
      expect((await as(token).reports.queue({ query: {} })).items).toEqual([])
    expect(await refusalOf(as(scene.dispatcher.token).reports.queues({ query: params }))).toBe('not_found')
    const queue = `grid:${scene.gridId}`
    expect(await refusalOf(as(scene.dispatcher.token).reports.dispatch({ params, body: { queue } }))).toBe('not_found')
    const other = await buildStaff({ role: 'dispatcher', areaIds: [scene.district.districtId] })
    expect((await as(other.token).reports.board({ query: {} })).items).toHaveLength(1)
  })

  test('found out later, it is taken from who handles it, and the chain holds', async () => {
    const { departmentId } = await discipline()
    const report = await buildSealed(scene)
    const params = { reportId: String(report._id) }
    await as(scene.worker.token).reports.claim({ params, body: {} })
    await excludeStaff(scene.officer.actor, params.reportId, [scene.worker.actor.id], '举报的正是本网格员')
    expect(await refusalOf(as(scene.worker.token).reports.detail({ params }))).toBe('not_found')
    expect((await as(scene.worker.token).reports.queue({ query: { scope: 'mine' } })).items).toEqual([])
    const moved = await stored(report._id)
    expect(moved).toMatchObject({
      status: 'dispatched',
      claimantId: null,
      queue: { key: `department:${departmentId}` },
    })
    expect(isIntact(moved.number, moved.history)).toBe(true)
  })

  test('another name found later takes it from nobody who has it rightly', async () => {
    const { inspector } = await discipline()
    const report = await buildSealed(scene, { about: about() })
    const params = { reportId: String(report._id) }
    await as(inspector.token).reports.claim({ params, body: {} })
    await excludeStaff(scene.dispatcher.actor, params.reportId, [scene.otherWorker.actor.id], '还涉及另一名网格员')
    const kept = await stored(report._id)
    expect(kept).toMatchObject({ status: 'handling', claimantId: inspector.actor.id })
    expect(kept.excludedIds).toContain(scene.otherWorker.actor.id)
    await excludeStaff(scene.dispatcher.actor, params.reportId, [inspector.actor.id], '经办人也涉及此事')
    expect(await stored(report._id)).toMatchObject({ status: 'filed', claimantId: null, queue: { kind: 'desk' } })
  })
})

test('a reviewer of the area reads tip-offs and nothing else', async () => {
  const reviewer = await buildStaff({ role: 'reviewer', areaIds: [scene.district.districtId] })
  const elsewhere = await buildStaff({ role: 'reviewer', areaIds: ['f'.repeat(24)] })
  const params = { reportId: String((await buildSealed(scene))._id) }
  expect((await as(reviewer.token).reports.detail({ params })).actions).toEqual([])
  expect(await refusalOf(as(elsewhere.token).reports.detail({ params }))).toBe('not_found')
  const complaint = await as(scene.resident.token).reports.submit({
    body: submission(scene.district),
  })
  expect(await refusalOf(as(reviewer.token).reports.detail({ params: { reportId: complaint.id } }))).toBe('not_found')
})

test('nobody is sent news of a tip-off: it is marked for the daily round, and own steps are no news', async () => {
  const tipster = buildTipster()
  const report = await buildSealed(scene, {}, tipster)
  await tellNews()
  expect(await untoldTipsters(null, 10)).toEqual([])
  await as(scene.worker.token).reports.claim({ params: { reportId: String(report._id) }, body: {} })
  await tellNews()
  expect(await untoldTipsters(null, 10)).toMatchObject([{ pseudonym: tipster.id, newsCount: 1 }])
  const { items } = await as(scene.worker.token).notices.list({ query: {} })
  expect(items.map(({ title }) => title)).toEqual(['有新的工单'])
})
