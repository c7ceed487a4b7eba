import type { AuditEntryView } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { ensureDepartment } from '../accounts/ensure-department.ts'
import { AuditEntry } from './audit-entry.model.ts'
import { accessesTo } from './list-audit.ts'
import { recordAccess, systemActor } from './record-access.ts'

const { as } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})
const [person, another] = ['c'.repeat(24), 'd'.repeat(24)] as const

/** One entry a minute, by two people and a job, about two persons. */
const scene = async () => {
  const departmentId = await ensureDepartment('派出所', null)
  const worker = await buildStaff({ role: 'worker', name: '王核实', departmentId })
  const officer = await buildStaff({ role: 'officer', name: '李社区' })
  const auditor = await buildStaff({ role: 'auditor' })
  const start = Date.parse('2026-03-01T00:00:00Z')
  const write = (minute: number, ...[actor, access]: Parameters<typeof recordAccess>) => {
    clock.now = () => new Date(start + minute * 60_000)
    return recordAccess(actor, access)
  }
  await write(0, worker.actor, { action: 'read', subjectIds: [person], what: '查看申报' })
  await write(1, worker.actor, { action: 'reveal', subjectIds: [person], what: '查看完整信息', reason: '上门核实' })
  await write(2, officer.actor, { action: 'search', subjectIds: [person, another], what: '查询登记' })
  await write(3, officer.actor, {
    action: 'refused',
    subjectIds: [person],
    what: '没有权限',
    route: 'GET /x',
    ref: 'r',
  })
  await write(4, systemActor, { action: 'retention', subjectIds: [another], what: '到期清理' })
  clock.now = now
  return { worker, officer, auditor, at: (minute: number) => new Date(start + minute * 60_000).toISOString() }
}
const whats = ({ items }: { items: AuditEntryView[] }) => items.map(({ action }) => action)

test('an auditor reads who did what to whose data, newest first, and narrows it down', async () => {
  const { worker, officer, auditor, at } = await scene()
  const { audit } = as(auditor.token)
  const all = await audit.list({ query: {} })
  expect(whats(all)).toEqual(['retention', 'refused', 'search', 'reveal', 'read'])
  expect(all.items[0]).toMatchObject({ actorId: 'system', actorName: '系统', actorRole: 'system' })
  expect(all.items[3]).toMatchObject({
    ...{ at: at(1), actorName: '王核实', actorRole: 'worker', reason: '上门核实', subjectIds: [person] },
  })
  expect(all.items[1]).toMatchObject({ route: 'GET /x', ref: 'r' })
  expect(whats(await audit.list({ query: { actorId: worker.actor.id } }))).toEqual(['reveal', 'read'])
  expect(whats(await audit.list({ query: { subjectId: another } }))).toEqual(['retention', 'search'])
  expect(whats(await audit.list({ query: { action: 'refused' } }))).toEqual(['refused'])
  expect(whats(await audit.list({ query: { from: at(1), until: at(3) } }))).toEqual(['search', 'reveal'])
  expect(whats(await audit.list({ query: { actorId: officer.actor.id, subjectId: another } }))).toEqual(['search'])
})

test('pages follow each other without a gap, also among entries of the same moment', async () => {
  const { token, actor } = await buildStaff({ role: 'admin' })
  clock.now = () => new Date('2026-03-01T00:00:00Z')
  for (let at = 0; at < 7; at += 1)
    await recordAccess(actor, { action: 'read', subjectIds: [person], what: `查看 ${at}` })
  clock.now = now
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await as(token).audit.list({ query: { limit: 3, cursor } })
    seen.push(...items.map(({ what }) => what))
    cursor = next ?? undefined
  } while (cursor)
  expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, at) => `查看 ${at}`))
})

test('people see who used their data, with role and office, and no refused attempts', async () => {
  await scene()
  const { items, next } = await accessesTo([person], { limit: 2 })
  expect(items).toMatchObject([
    { actorName: '李社区', roleName: '社区工作人员', departmentName: null, action: 'search', what: '查询登记' },
    { actorName: '王核实', roleName: '网格员', departmentName: '派出所', action: 'reveal', reason: '上门核实' },
  ])
  expect((await accessesTo([person], { limit: 2, cursor: next! })).items).toMatchObject([{ action: 'read' }])
  expect((await accessesTo([another, person], { limit: 9 })).items).toHaveLength(4)
  expect((await accessesTo([], { limit: 9 })).items).toEqual([])
})

test('a check of the whole is recorded itself, and finds what was touched', async () => {
  const { auditor, worker } = await scene()
  const { audit } = as(auditor.token)
  expect(await audit.verify({ body: {} })).toMatchObject({ intact: true, difference: null })
  expect(whats(await audit.list({ query: { actorId: auditor.actor.id } }))).toEqual(['verify'])
  await AuditEntry.collection.updateOne({ chain: worker.actor.id, seq: 2 }, { $set: { reason: null } })
  expect(await audit.verify({ body: {} })).toMatchObject({
    intact: false,
    difference: { chain: worker.actor.id, seq: 2, kind: 'altered' },
  })
})

test.each([
  { cursor: 'x' },
  { cursor: '{"$gt":""}' },
  { actorId: 'x' },
  { subjectId: { $ne: '' } as unknown as string },
  { from: 'yesterday' },
  { limit: 101 },
])('%j is malformed', async (query) => {
  const { token } = await buildStaff({ role: 'auditor' })
  expect(await refusalOf(as(token).audit.list({ query }))).toBe('invalid_request')
})
