import type { RetentionRule } from '@huisheng/contract'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { Account } from '../../accounts/account.model.ts'
import { buildResident } from '../../accounts/build-account.ts'
import { Session } from '../../accounts/session/session.model.ts'
import { Attachment } from '../../attachments/attachment.model.ts'
import { buildAttachment } from '../../attachments/build-attachment.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { verifyAudit } from '../../audit/verify-audit.ts'
import { buildDeclaration, buildNeighbourhood } from '../../declarations/build-declaration.ts'
import { Declaration } from '../../declarations/declaration.model.ts'
import { keepSheet, readSheetFile } from '../../filings/sheet-store.ts'
import { Filing } from '../../filings/filing.model.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import { Organisation } from '../../organisations/organisation.model.ts'
import { Entry } from '../../register/entry.model.ts'
import { Person } from '../../register/person.model.ts'
import { defaultRules } from './default-rules.ts'
import { keepNoLonger } from './keep-no-longer.ts'
import { RetentionRules } from './retention-rules.model.ts'

const { as } = useApp()
const now = clock.now
afterEach(() => {
  clock.now = now
})
const daysLater = (days: number) => {
  clock.now = () => new Date(now().getTime() + days * 86_400_000)
}
const recorded = async () =>
  (await AuditEntry.find({ action: 'retention' }).sort({ seq: 1 }).lean()).map(({ what }) => what)

/** A withdrawn declaration with a paper, and a verified one on which a stay rests. */
const scene = async () => {
  const at = await buildNeighbourhood()
  const { tenant, neighbour, worker, dwelling, dwellings } = at
  const paper = await buildAttachment(neighbour.actor)
  const withdrawn = await buildDeclaration({
    dwelling: dwellings[1]!,
    filer: neighbour.actor,
    status: 'withdrawn',
    content: { attachmentIds: [paper.id] },
  })
  const verified = await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'verified' })
  return { ...at, paper, withdrawn, verified }
}

test('what is young stays, and nothing is recorded', async () => {
  const { withdrawn, paper } = await scene()
  await keepNoLonger()
  expect((await Declaration.findById(withdrawn._id).lean())!.contentSealed).toEqual(expect.any(String))
  expect(await Attachment.countDocuments({ _id: paper.id })).toBe(1)
  expect(await recorded()).toEqual([])
})

test('the papers of an organisation go after it has ended, those of one at work stay; it keeps its name', async () => {
  const { buildingId, tenant, neighbour } = await buildNeighbourhood()
  const build = async (status: 'removed' | 'refused' | 'approved', { actor }: typeof tenant) => {
    const { organisationId } = await buildOrganisation({ status, buildingIds: [buildingId], member: actor.id })
    const { id } = await buildAttachment(actor)
    await claimAttachments(actor, [id], { noun: 'organisation', id: organisationId })
    await Organisation.updateOne({ _id: organisationId }, { $set: { attachmentIds: [id], decidedAt: now() } })
    return id
  }
  const over = [await build('removed', tenant), await build('refused', tenant)]
  const kept = await build('approved', neighbour)
  await keepNoLonger()
  expect(await Attachment.countDocuments()).toBe(3)
  daysLater(200)
  await keepNoLonger()
  await keepNoLonger()
  expect((await Attachment.find().lean()).map(({ _id }) => String(_id))).toEqual([kept])
  expect(over).not.toContain(kept)
  expect(await recorded()).toEqual(['证明材料到期清理 2 份'])
  const [entry] = await AuditEntry.find({ action: 'retention' }).lean()
  expect(entry!.subjectIds).toEqual([tenant.actor.id])
  clock.now = now
  const mine = await as(tenant.token).organisations.mine()
  expect(mine.map(({ status, proof }) => [status, proof])).toEqual(
    expect.arrayContaining([
      ['removed', []],
      ['refused', []],
    ]),
  )
})

test('papers go first, then the declaration and whom nothing names any more; each batch is on record once', async () => {
  const { withdrawn, verified, paper } = await scene()
  daysLater(200)
  await keepNoLonger()
  expect(await Attachment.countDocuments({ _id: paper.id })).toBe(0)
  expect(await recorded()).toEqual(['证明材料到期清理 1 份'])
  daysLater(740)
  await keepNoLonger()
  await keepNoLonger()
  expect(await Declaration.findById(withdrawn._id).lean()).toMatchObject({
    number: withdrawn.number,
    kind: 'move_in',
    contentSealed: null,
    tombstone: { why: '保存期满' },
  })
  expect((await Declaration.findById(verified._id).lean())!.contentSealed).toEqual(expect.any(String))
  expect(await Person.find({ _id: { $in: withdrawn.personIds } }).lean()).toMatchObject([{ nameSealed: null }])
  expect(await Person.find({ _id: { $in: verified.personIds } }).lean()).toMatchObject([{ tombstone: null }])
  expect(await recorded()).toEqual([
    '证明材料到期清理 1 份',
    '申报到期清理 1 份',
    '不再有登记和申报的人员信息清理 1 人',
  ])
  const [entry] = await AuditEntry.find({ what: '申报到期清理 1 份' }).lean()
  expect(entry).toMatchObject({ actorId: 'system', subjectIds: withdrawn.personIds })
  expect((await verifyAudit()).intact).toBe(true)
})

test('a stay that ended goes after its time, with its declaration and its person; one that lasts never does', async () => {
  const { verified, tenant, neighbour, dwellings, worker } = await scene()
  const lasting = await buildDeclaration({
    dwelling: dwellings[2]!,
    filer: neighbour.actor,
    by: worker.actor,
    status: 'verified',
  })
  await Entry.updateMany({ personId: verified.personIds[0]! }, { $set: { until: '2026-01-31' } })
  daysLater(1_200)
  await keepNoLonger()
  await keepNoLonger()
  expect(await Entry.findOne({ declarationId: String(verified._id) }).lean()).toMatchObject({
    personId: '',
    tombstone: { why: '保存期满' },
  })
  expect(await Entry.findOne({ declarationId: String(lasting._id) }).lean()).toMatchObject({ tombstone: null })
  expect((await Declaration.findById(lasting._id).lean())!.contentSealed).toEqual(expect.any(String))
  expect(await Person.findById(lasting.personIds[0]).lean()).toMatchObject({ tombstone: null })
  expect(await Account.findById(tenant.actor.id).lean()).toBeTruthy()
})

test('phones of residents who stayed away go, not of those who are signed in or live there', async () => {
  const { tenant } = await scene()
  const away = await buildResident({ phone: '13900000031' })
  const back = await buildResident({ phone: '13900000032' })
  await Session.updateMany({ accountId: { $in: [away.actor.id, tenant.actor.id] } }, { $set: { endedAt: now() } })
  daysLater(1_100)
  await keepNoLonger()
  expect(await Account.findById(away.actor.id).lean()).toMatchObject({ phoneSealed: null, active: true })
  for (const { actor } of [back, tenant])
    expect((await Account.findById(actor.id).lean())!.phoneHash).toEqual(expect.any(String))
})

test('files of filings and records of use go after their days; the chain stays whole', async () => {
  const { tenant, officer } = await scene()
  const filing = await Filing.create({
    organisationId: tenant.actor.id,
    uploaderId: tenant.actor.id,
    uploaderNameSealed: 'x',
    fileNameSealed: 'x',
    status: 'done',
    uploadedAt: now(),
    endedAt: now(),
    progress: {},
    counts: {},
  })
  await keepSheet(String(filing._id), Buffer.from('sheet'))
  daysLater(31)
  await keepNoLonger()
  expect(await readSheetFile(String(filing._id))).toBeNull()
  expect(await recorded()).toEqual(['批量申报的表格到期清理 1 份'])
  await recordAccess(officer.actor, { action: 'read', subjectIds: [tenant.actor.id], what: '查看' })
  daysLater(1_900)
  await keepNoLonger()
  expect(await AuditEntry.countDocuments({ action: 'read' })).toBe(0)
  expect((await verifyAudit()).intact).toBe(true)
})

test('everybody reads the rules with their sources; an administrator changes them within the law', async () => {
  const { admin, officer } = await scene()
  expect(await as().privacy.retention()).toEqual(defaultRules)
  const [declaration] = defaultRules
  const change = (rules: RetentionRule[]) => as(admin.token).privacy.setRetention({ body: { rules } })
  const changed = { ...declaration!, days: 365, source: '本市规定' }
  expect((await change([changed]))[0]).toEqual(changed)
  expect(await as().privacy.retention()).toContainEqual(changed)
  expect(await AuditEntry.findOne({ action: 'retention' }).lean()).toMatchObject({ actorId: admin.actor.id })
  const record = defaultRules.find(({ kind }) => kind === 'access_record')!
  const exported = defaultRules.find(({ kind }) => kind === 'export')!
  for (const wrong of [
    [{ ...record, days: 100 }],
    [{ ...exported, days: null }],
    [{ ...exported, days: 400 }],
    [changed, changed],
    [{ ...changed, days: 0 }],
    [],
  ])
    expect(await refusalOf(change(wrong))).toBe('invalid_request')
  expect(await refusalOf(as(officer.token).privacy.setRetention({ body: { rules: [changed] } }))).toBe('forbidden')
  expect(await RetentionRules.find().lean()).toHaveLength(1)
})

test('kept for ever is never erased; two runs at once do the work once', async () => {
  const { withdrawn } = await scene()
  await RetentionRules.create({
    _id: 'current',
    rules: [{ ...defaultRules[0]!, days: null }],
    changedAt: now(),
    changedById: 'x',
  })
  daysLater(1_000)
  await Promise.all([keepNoLonger(), keepNoLonger()])
  expect((await Declaration.findById(withdrawn._id).lean())!.contentSealed).toEqual(expect.any(String))
  await RetentionRules.deleteMany({})
  await Promise.all([keepNoLonger(), keepNoLonger()])
  expect(await Declaration.findById(withdrawn._id).lean()).toMatchObject({ contentSealed: null })
})
