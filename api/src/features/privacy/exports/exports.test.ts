import { readXlsx } from 'hucre/xlsx'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { readSheet } from '../../../platform/sheet.ts'
import { photoFiles } from '../../../platform/photo-store.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { buildNeighbourhood } from '../../declarations/build-declaration.ts'
import { buildEntry } from '../../register/build-entry.ts'
import { Export } from './export.model.ts'
import { presentExports } from './export.presenter.ts'
import { listExports } from './list-exports.ts'
import { getExport } from './export-file.ts'
import { removeExpiredExports } from './expire-exports.ts'
import { markerIn } from './marker.ts'
import { traceExport } from './trace-export.ts'
import { workOnExports } from './work-on-exports.ts'

const { as, call } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})

const scene = async () => {
  const at = await buildNeighbourhood()
  const communityId = at.district.communityIds[0]!
  const second = await buildStaff({ role: 'officer', name: '周社区', areaIds: [communityId] })
  const first = await buildEntry({ dwelling: at.dwelling, person: { name: '欧阳明德', phone: '13911112222' } })
  const other = await buildEntry({ dwelling: at.dwelling, person: { name: '=HYPERLINK("http://x")', phone: null } })
  const asked = (overrides = {}) => ({
    submissionId: randomUUID(),
    areaId: at.gridId,
    purpose: '消防安全入户宣传',
    ...overrides,
  })
  return { ...at, communityId, second, first, other, asked }
}

const download = async (token: string, exportId: string) => {
  const response = await call(`/exports/${exportId}/register.xlsx`, { headers: { Authorization: `Bearer ${token}` } })
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) }
}
const rowsOf = async (bytes: Buffer) => {
  const rows = []
  for await (const { cells } of readSheet(bytes, { mostRows: 100 })) rows.push(cells)
  return rows
}
const bookOf = (bytes: Buffer) => readXlsx(bytes, { readStyles: false })
const formulasIn = ({ sheets }: Awaited<ReturnType<typeof bookOf>>) =>
  sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].filter(({ formula }) => formula))

test('one asks, another agrees, and the asker downloads a masked sheet that bears their name on every page', async () => {
  const { leader, officer, second, asked, first } = await scene()
  const made = await as(leader.token).privacy.askExport({ body: asked() })
  expect(made).toMatchObject({ status: 'asked', actions: [], revealed: false, askedByName: '孙网格长' })
  const listed = (await as(second.token).privacy.exports({ query: {} })).items
  expect(listed).toMatchObject([{ id: made.id, actions: ['approve', 'refuse'] }])
  const decided = await as(second.token).privacy.decideExport({
    params: { exportId: made.id },
    body: { approved: true, words: '同意' },
  })
  expect(decided).toMatchObject({ status: 'approved', decidedByName: '周社区' })
  await workOnExports()
  const [ready] = (await as(leader.token).privacy.exports({ query: {} })).items
  expect(ready).toMatchObject({ status: 'ready', rows: 2, actions: ['download'] })
  const { status, bytes } = await download(leader.token, made.id)
  expect(status).toBe(200)
  const rows = await rowsOf(bytes)
  expect(rows).toHaveLength(3)
  const text = JSON.stringify(rows)
  expect(text).toContain('欧**德')
  expect(text).not.toContain('欧阳明德')
  expect(text).not.toContain('13911112222')
  expect(text).not.toContain(first.person.documentNumber)
  const book = await bookOf(bytes)
  expect(book.sheets).toHaveLength(2)
  for (const { headerFooter, backgroundImage } of book.sheets) {
    expect(headerFooter?.oddHeader).toContain(`孙网格长 ${made.number}`)
    expect(headerFooter?.oddFooter).toContain(`孙网格长 ${made.number}`)
    expect(backgroundImage?.length).toBeGreaterThan(1_000)
  }
  const { marker } = (await Export.findById(made.id).lean())!
  expect(book.properties?.custom).toEqual({ HuishengExport: marker })
  expect(markerIn(String(rows[1]![1]))).toBe(marker)
  expect(await traceExport(`有人转发：${String(rows[1]![1])}，住着三人`)).toMatchObject({ number: made.number })
  expect(await traceExport('海山路18号')).toBeNull()
  expect((await download(officer.token, made.id)).status).toBe(404)
})

test('who may decide hears of what was asked for, and the asker of what became of it, each once', async () => {
  const { leader, officer, second, otherOfficer, admin, asked } = await scene()
  const told = async (token: string) =>
    (await as(token).notices.list({ query: {} })).items.map(({ title, about }) => [title, about?.id]).reverse()
  const { id } = await as(officer.token).privacy.askExport({ body: asked() })
  await Promise.all([workOnExports(), workOnExports()])
  await workOnExports()
  expect(await told(second.token)).toEqual([['有导出申请待审批', id]])
  for (const { token } of [officer, otherOfficer, leader, admin]) expect(await told(token)).toEqual([])
  await as(second.token).privacy.decideExport({ params: { exportId: id }, body: { approved: false, words: '不必' } })
  await workOnExports()
  expect(await told(officer.token)).toEqual([['导出申请未获批准', id]])
  const { id: alone } = await as(otherOfficer.token).privacy.askExport({
    body: asked({ areaId: otherOfficer.actor.areaIds[0] }),
  })
  await workOnExports()
  expect(await told(admin.token)).toEqual([['有导出申请待审批', alone]])
})

test('with full values only where that was asked for; formulas stay text', async () => {
  const { officer, second, asked, first } = await scene()
  const made = await as(officer.token).privacy.askExport({ body: asked({ revealed: true }) })
  await as(second.token).privacy.decideExport({
    params: { exportId: made.id },
    body: { approved: true, words: '同意' },
  })
  await workOnExports()
  const { bytes } = await download(officer.token, made.id)
  const rows = JSON.stringify(await rowsOf(bytes))
  for (const value of ['欧阳明德', '13911112222', first.person.documentNumber, '=HYPERLINK('])
    expect(rows).toContain(value)
  expect(formulasIn(await bookOf(bytes))).toEqual([])
})

test('building and each download are on record for each person; the file lies sealed', async () => {
  const { officer, second, asked, first, other } = await scene()
  const made = await as(officer.token).privacy.askExport({ body: asked({ revealed: true }) })
  await as(second.token).privacy.decideExport({
    params: { exportId: made.id },
    body: { approved: true, words: '同意' },
  })
  await workOnExports()
  await download(officer.token, made.id)
  await download(officer.token, made.id)
  const entries = await AuditEntry.find({ action: 'export', subjectIds: first.personId }).sort({ seq: 1 }).lean()
  expect(entries.map(({ what, actorId }) => [what.slice(0, 6), actorId])).toEqual([
    ['生成导出文件', officer.actor.id],
    ['下载导出文件', officer.actor.id],
    ['下载导出文件', officer.actor.id],
  ])
  const found = (await Export.findById(made.id).lean())!
  expect((await getExport(found))!.subjectIds.sort()).toEqual([first.personId, other.personId].sort())
  const stored = await photoFiles.store.get(`exports/${made.id}-${found.attempt}.sealed`)
  expect(stored!.subarray(0, 2).toString()).not.toBe('PK')
  expect((await as(officer.token).privacy.exports({ query: {} })).items).toMatchObject([{ downloads: 2 }])
})

test('nobody decides on their own, on another area’s, or twice; the same request is one', async () => {
  const { officer, second, otherOfficer, admin, leader, asked } = await scene()
  const body = asked()
  const made = await as(officer.token).privacy.askExport({ body })
  expect((await as(officer.token).privacy.askExport({ body })).id).toBe(made.id)
  const decide = (token: string, approved = true) =>
    as(token).privacy.decideExport({ params: { exportId: made.id }, body: { approved, words: '意见' } })
  expect(await refusalOf(decide(officer.token))).toBe('own_request')
  expect(await refusalOf(decide(otherOfficer.token))).toBe('not_found')
  expect(await refusalOf(decide(leader.token))).toBe('not_found')
  const outcomes = await Promise.allSettled([decide(second.token), decide(admin.token, false)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(decide(second.token))).toBe('export_moved_on')
})

test('only for an area of one’s own', async () => {
  const { officer, leader, worker, handler, district, otherGridId, asked } = await scene()
  const ask = (token: string, areaId: string) => as(token).privacy.askExport({ body: asked({ areaId }) })
  expect(await refusalOf(ask(officer.token, district.communityIds[1]!))).toBe('not_found')
  expect(await refusalOf(ask(officer.token, district.streetId))).toBe('not_found')
  expect(await refusalOf(ask(leader.token, otherGridId))).toBe('not_found')
  expect(await refusalOf(ask(officer.token, 'f'.repeat(24)))).toBe('not_found')
  for (const { token } of [worker, handler]) expect(await refusalOf(ask(token, otherGridId))).toBe('not_found')
  expect(await AuditEntry.countDocuments({ action: 'refused' })).toBe(6)
})

test('refused, it is never built; after its days the file is gone and its record stays', async () => {
  const { officer, second, asked } = await scene()
  const decide = async (approved: boolean) => {
    const { id } = await as(officer.token).privacy.askExport({ body: asked() })
    await as(second.token).privacy.decideExport({ params: { exportId: id }, body: { approved, words: '意见' } })
    await workOnExports()
    return id
  }
  const refused = await decide(false)
  expect((await download(officer.token, refused)).status).toBe(409)
  const approved = await decide(true)
  expect((await download(officer.token, approved)).status).toBe(200)
  const { attempt } = (await Export.findById(approved).lean())!
  clock.now = () => new Date(now().getTime() + 8 * 86_400_000)
  expect(await presentExports(officer.actor, (await listExports(officer.actor, { limit: 10 })).exports)).toMatchObject([
    { status: 'expired', actions: [] },
    { status: 'refused' },
  ])
  await removeExpiredExports()
  await removeExpiredExports()
  expect(await photoFiles.store.get(`exports/${approved}-${attempt}.sealed`)).toBeNull()
  expect(await Export.findById(approved).lean()).toMatchObject({ status: 'expired', fileKeyId: null })
})

test('a build that stopped in between is begun anew once its time is over, and is built once', async () => {
  const { officer, second, asked } = await scene()
  const { id } = await as(officer.token).privacy.askExport({ body: asked() })
  await as(second.token).privacy.decideExport({ params: { exportId: id }, body: { approved: true, words: '同意' } })
  await Export.updateOne({ _id: id }, { $set: { attempt: 1, buildingUntil: new Date(now().getTime() + 60_000) } })
  await workOnExports()
  expect(await Export.findById(id).lean()).toMatchObject({ status: 'approved', attempt: 1 })
  clock.now = () => new Date(now().getTime() + 120_000)
  await Promise.all([workOnExports(), workOnExports()])
  expect(await Export.findById(id).lean()).toMatchObject({ status: 'ready', attempt: 2 })
})
