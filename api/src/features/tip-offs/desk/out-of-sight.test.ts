import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { buildScene, type Scene } from '../../reports/build-report.ts'
import type { ReportDocument } from '../../reports/report.fields.ts'
import { Report } from '../../reports/report.model.ts'
import { buildAnonymous, closeTipOff } from '../build-tip-off.ts'
import { Signal } from '../signals/signal.model.ts'

const { as } = useApp()
let scene: Scene
beforeEach(async () => {
  scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
})
const exclude = (reportId: string, staffIds: string[]) =>
  as(scene.officer.token).tipOffs.exclude({ params: { reportId }, body: { staffIds, why: '举报的就是这些人' } })

test('the size of a fact does not count what a reader must not know of', async () => {
  const [seen, hidden] = [await buildAnonymous(scene), await buildAnonymous(scene)]
  const body = { otherId: hidden.reportId, same: true, why: '同一家店同一天' }
  await as(scene.dispatcher.token).tipOffs.join({ params: { reportId: seen.reportId }, body })
  await exclude(hidden.reportId, [scene.checker.actor.id])
  const sizeFor = async ({ token }: { token: string }) =>
    (await as(token).tipOffs.desk({ query: { q: seen.number } })).items[0]!.factSize
  expect(await sizeFor(scene.checker)).toBe(1)
  expect(await sizeFor(scene.admin)).toBe(2)
})

test('no page of signals is shorter, and no count in them higher, by what a reader must not know of', async () => {
  const [one, other, hidden] = [await buildAnonymous(scene), await buildAnonymous(scene), await buildAnonymous(scene)]
  const raise = (reportId: string, otherIds: string[], at: number) =>
    Signal.create({
      ...{ key: reportId, kind: 'repeated_photo', reportId, otherIds, areaIds: [scene.district.districtId] },
      raisedAt: new Date(at),
    })
  await raise(hidden.reportId, [], 3)
  await raise(one.reportId, [other.reportId, hidden.reportId], 2)
  await raise(other.reportId, [hidden.reportId], 1)
  await exclude(hidden.reportId, [scene.auditor.actor.id])
  const { items } = await as(scene.auditor.token).tipOffs.signals({ query: { limit: 1 } })
  expect(items).toMatchObject([{ number: one.number, otherNumbers: [other.number] }])
  expect(items[0]!.words).toContain('1 件')
  const all = await as(scene.auditor.token).tipOffs.signals({ query: {} })
  expect(all.items).toHaveLength(1)
  expect((await as(scene.admin.token).tipOffs.signals({ query: {} })).items).toHaveLength(3)
})

test('unsealings and the audit of them are not there for whom the tip-off tells of', async () => {
  const [seen, hidden] = [await buildAnonymous(scene), await buildAnonymous(scene)]
  const asker = await buildStaff({ role: 'reviewer', areaIds: [scene.district.districtId] })
  const ask = (token: string, reportNumber: string, submissionId: string = randomUUID()) =>
    as(token).vault.ask({
      body: { submissionId, reportNumber, reason: '举报称审计员收了好处，须核实', basis: '监察法第三十五条' },
    })
  await ask(asker.token, seen.number)
  await ask(asker.token, hidden.number)
  const submissionId = randomUUID()
  await ask(scene.auditor.token, hidden.number, submissionId)
  await exclude(hidden.reportId, [scene.auditor.actor.id])
  const { items } = await as(scene.auditor.token).vault.list({ query: { limit: 1 } })
  expect(items).toMatchObject([{ reportNumber: seen.number }])
  const audited = async ({ token }: { token: string }) =>
    (await as(token).audit.list({ query: { action: 'unseal' } })).items.length
  expect(await audited(scene.auditor)).toBe(1)
  const otherAuditor = await buildStaff({ role: 'auditor' })
  expect(await audited(otherAuditor)).toBe(3)
  expect(await refusalOf(ask(scene.auditor.token, hidden.number, submissionId))).toBe('not_found')
})

test('nobody is taken out of the picture without a trace, nor all who oversee', async () => {
  const { reportId } = await buildAnonymous(scene)
  await closeTipOff(scene, reportId)
  await exclude(reportId, [scene.auditor.actor.id])
  const { history } = (await Report.findById(reportId).lean<ReportDocument>())!
  expect(history.at(-1)).toMatchObject({ byId: scene.officer.actor.id, why: '举报的就是这些人' })
  const { history: shown } = await as(scene.admin.token).reports.detail({ params: { reportId } })
  expect(shown.at(-1)!.sentence).toBe('已安排有关工作人员回避')
  expect(await refusalOf(exclude(reportId, [scene.admin.actor.id]))).toBe('invalid_request')
  await buildStaff({ role: 'auditor' })
  await exclude(reportId, [scene.admin.actor.id])
})
