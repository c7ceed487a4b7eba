import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { AuditHead } from '../audit/audit-head.model.ts'
import { buildDeclaration, buildNeighbourhood } from '../declarations/build-declaration.ts'
import { personsOfAccount } from '../register/persons-of-account.ts'
import { workOnExports } from './exports/work-on-exports.ts'

const { as, call } = useApp()

/** A reveal, an export and a deletion that concern the tenant. */
const scene = async () => {
  const at = await buildNeighbourhood()
  const { tenant, worker, officer, admin, auditor, dwelling, dwellings } = at
  await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'verified' })
  await buildDeclaration({ dwelling: dwellings[1]!, filer: tenant.actor, status: 'withdrawn' })
  const [personId] = await personsOfAccount(tenant.actor.id)
  await as(officer.token).register.reveal({ params: { personId: personId! }, body: { reason: '核对登记信息' } })
  const { id: exportId } = await as(officer.token).privacy.askExport({
    body: { submissionId: randomUUID(), areaId: at.gridId, purpose: '消防安全宣传' },
  })
  await as(admin.token).privacy.decideExport({ params: { exportId }, body: { approved: true, words: '同意' } })
  await workOnExports()
  await call(`/exports/${exportId}/register.xlsx`, { headers: { Authorization: `Bearer ${officer.token}` } })
  const { id: requestId } = await as(tenant.token).privacy.ask({
    body: { submissionId: randomUUID(), kind: 'delete', words: '请删除撤回的申报' },
  })
  await as(officer.token).privacy.answer({
    params: { requestId },
    body: { granted: true, words: '撤回的申报已删除' },
  })
  const verdict = () => as(auditor.token).audit.verify({ body: {} })
  return { ...at, personId: personId!, verdict }
}

test('reveal, export and deletion leave records that the copy of the person lists', async () => {
  const { tenant, officer, personId } = await scene()
  const actions = await AuditEntry.distinct('action', { actorId: officer.actor.id, subjectIds: personId })
  expect(actions).toEqual(expect.arrayContaining(['reveal', 'export', 'delete']))
  const response = await call('/me/copy.json', { headers: { Authorization: `Bearer ${tenant.token}` } })
  const { accesses } = (await response.json()) as { accesses: { by: string; action: string; reason: string | null }[] }
  const byOfficer = accesses.filter(({ by }) => by === '王工作（社区工作人员）').map(({ action }) => action)
  expect(byOfficer).toEqual(expect.arrayContaining(['查看完整信息', '导出', '删除']))
  expect(accesses.find(({ action }) => action === '查看完整信息')).toMatchObject({ reason: '核对登记信息' })
})

test('no route and no model of ours changes or removes a record', async () => {
  const { verdict } = await scene()
  const one = await AuditEntry.findOne({ action: 'reveal' })
  const refusals = await Promise.allSettled([
    AuditEntry.updateOne({ _id: one!._id }, { $set: { reason: '别的' } }),
    AuditEntry.updateMany({}, { $set: { reason: '别的' } }),
    AuditEntry.deleteOne({ _id: one!._id }),
    AuditEntry.deleteMany({}),
    AuditEntry.findOneAndUpdate({ _id: one!._id }, { $set: { reason: '别的' } }),
    AuditEntry.findOneAndDelete({ _id: one!._id }),
    AuditEntry.replaceOne({ _id: one!._id }, {}),
    AuditEntry.bulkWrite([{ deleteOne: { filter: { _id: one!._id } } }]),
    one!.set({ reason: '别的' }).save(),
  ])
  expect(refusals.map(({ status }) => status)).toEqual(refusals.map(() => 'rejected'))
  expect(await verdict()).toMatchObject({ intact: true, difference: null })
})

test.each(['reveal', 'export', 'delete'] as const)('a %s changed past the product is found', async (action) => {
  const { verdict, officer } = await scene()
  const one = await AuditEntry.findOne({ action, actorId: officer.actor.id }).lean()
  await AuditEntry.collection.updateOne({ _id: one!._id }, { $set: { subjectIds: [] } })
  expect(await verdict()).toMatchObject({
    intact: false,
    difference: { chain: officer.actor.id, seq: one!.seq, kind: 'altered' },
  })
})

test('one removed past the product is found, in the middle and at the end', async () => {
  const { verdict, officer } = await scene()
  const chain = officer.actor.id
  const all = await AuditEntry.find({ chain }).sort({ seq: 1 }).lean()
  await AuditEntry.collection.deleteOne({ _id: all.at(-1)!._id })
  expect(await verdict()).toMatchObject({ intact: false, difference: { chain, kind: 'cut_off' } })
  await AuditEntry.collection.deleteOne({ _id: all[0]!._id })
  expect(await verdict()).toMatchObject({ intact: false, difference: { chain } })
  await AuditEntry.collection.deleteMany({ chain })
  await AuditHead.collection.deleteOne({ _id: chain as never })
  expect(await verdict()).toMatchObject({ intact: false })
})

test('only auditors and administrators read the records', async () => {
  const { tenant, officer, worker } = await scene()
  for (const { token } of [tenant, officer, worker])
    expect(await refusalOf(as(token).audit.list({ query: {} }))).toBe('not_found')
})
