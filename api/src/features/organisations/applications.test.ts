import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { Building } from '../addresses/building.model.ts'
import { areaPath } from '../areas/areas-below.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { buildAttachment } from '../attachments/build-attachment.ts'
import { claimAttachments } from '../attachments/claim-attachments.ts'
import { presentAttachments } from '../attachments/present-attachments.ts'
import { removeOrphanAttachments } from '../attachments/remove-orphan-attachments.ts'
import { NoticeEntry } from '../notices/notice.model.ts'
import { buildOrganisation } from './build-organisation.ts'
import { buildTown } from './build-town.ts'
import { membershipsOf } from './memberships-of.ts'
import { Organisation } from './organisation.model.ts'
import { organisationRefs } from './organisation-refs.ts'
import { renewAreas } from './renew-areas.ts'
import { tellOrganisationNews } from './tell-news.ts'

jest.setTimeout(30_000)
const { as, call } = useApp()
const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})

const application = {
  kind: 'property_manager' as const,
  name: '悦海物业服务有限公司',
  creditCode: '91350100M000100Y43',
  contactName: '欧阳菲菲',
  contactPhone: '13987654321',
  attachmentIds: [] as string[],
  words: '合同编号 2026-7',
}
type Changes = Partial<Omit<typeof application, 'kind' | 'creditCode'>> & {
  kind?: 'landlord' | 'agency'
  creditCode?: string | null
  submissionId?: string
}
const apply = (token: string, buildingIds: string[], { submissionId = randomUUID(), ...changes }: Changes = {}) =>
  as(token).organisations.apply({ body: { ...application, ...changes, submissionId, buildingIds } })
const noticesTo = async (accountId: string) =>
  (await NoticeEntry.find({ recipientId: accountId }).lean()).map(({ title }) => title)

/** The town, a resident, and their application for these buildings. */
const setUp = async (
  choose: (town: Awaited<ReturnType<typeof buildTown>>) => string[] = ({ first, second }) => [first, second],
) => {
  const town = await buildTown()
  const resident = await buildResident()
  const { id } = await apply(resident.token, choose(town))
  const params = { organisationId: id }
  const decide = (who: { token: string }) => as(who.token).organisations
  return { ...town, resident, id, params, decide }
}

test('an application waits for the officer of its buildings, who approves it; whoever applied manages it', async () => {
  const { resident, officer, first, second, params, decide } = await setUp()
  const mine = await as(resident.token).organisations.mine()
  expect(mine).toEqual([
    expect.objectContaining({
      status: 'applied',
      buildings: 2,
      scope: [],
      myRole: null,
      members: [],
      words: application.words,
      contactNameMasked: '欧**菲',
      contactPhoneMasked: '139****4321',
      actions: [],
    }),
  ])
  const seen = await decide(officer).detail({ params })
  expect(seen).toMatchObject({ asked: [{ id: first }, { id: second }], warnings: [], actions: ['approve', 'refuse'] })
  const approved = await decide(officer).approve({ params, body: { buildingIds: [first] } })
  expect(approved).toMatchObject({
    status: 'approved',
    scope: [{ id: first }],
    asked: [],
    decidedByName: '周社工',
    members: [{ accountId: resident.actor.id, role: 'manager', active: true, isMe: false }],
    actions: ['set_scope', 'remove'],
  })
  const [after] = await as(resident.token).organisations.mine()
  expect(after).toMatchObject({ myRole: 'manager', actions: ['ask_scope', 'manage_members', 'declare'] })
  expect(await membershipsOf(resident.actor.id)).toEqual([
    expect.objectContaining({ organisationId: params.organisationId, role: 'manager', buildingIds: [first] }),
  ])
})

test('no name, phone or words of the application lie in clear, and each look by staff is recorded', async () => {
  const { resident, officer, params, decide } = await setUp()
  await decide(officer).detail({ params })
  const stored = JSON.stringify(await Organisation.find().lean())
  for (const secret of [application.contactName, application.contactPhone, application.words])
    expect(stored).not.toContain(secret)
  const entries = await AuditEntry.find({ actorId: officer.actor.id, action: 'read' }).lean()
  expect(entries).toEqual([expect.objectContaining({ subjectIds: [resident.actor.id], ref: params.organisationId })])
})

test('a landlord without a credit code is a person: the name is sealed, and shown to themself alone', async () => {
  const { first, officer } = await buildTown()
  const { token } = await buildResident()
  const own = await apply(token, [first], { kind: 'landlord', creditCode: null, name: '司马光年' })
  expect(own.name).toBe('司马光年')
  expect(JSON.stringify(await Organisation.find().lean())).not.toContain('司马光年')
  const { items } = await as(officer.token).organisations.list({ query: {} })
  expect(items.map(({ name }) => name)).toEqual(['司**年'])
  expect((await organisationRefs([own.id])).get(own.id)).toEqual({ id: own.id, name: '司**年', kind: 'landlord' })
  expect(await refusalOf(apply(token, [first], { kind: 'agency', creditCode: null }))).toBe('invalid_request')
})

test('a credit code that does not fit, or that another organisation has, warns who decides and nobody else', async () => {
  const { first, officer } = await buildTown()
  const { token } = await buildResident()
  await buildOrganisation({ buildingIds: [first] })
  const odd = await apply(token, [first], { creditCode: '91350100M000100Y44' })
  const twin = await apply(token, [first])
  expect([odd.warnings, twin.warnings]).toEqual([[], []])
  const warningsOf = async (organisationId: string) =>
    (await as(officer.token).organisations.detail({ params: { organisationId } })).warnings
  expect(await warningsOf(odd.id)).toEqual([expect.stringContaining('校验码不符')])
  expect(await warningsOf(twin.id)).toEqual([expect.stringContaining('同一统一社会信用代码')])
})

test('one application sent twice, also at once, is one, and keeps its papers', async () => {
  const { first } = await buildTown()
  const { token, actor } = await buildResident()
  const paper = await buildAttachment(actor)
  const once = { submissionId: randomUUID(), attachmentIds: [paper.id] }
  const both = await Promise.all([apply(token, [first], once), apply(token, [first], once)])
  const again = await apply(token, [first], { ...once, name: '另一个名字' })
  expect(new Set([...both, again].map(({ id }) => id)).size).toBe(1)
  expect(again).toMatchObject({ name: application.name, proof: [{ id: paper.id }] })
  expect(await Organisation.countDocuments()).toBe(1)
  const stranger = await buildResident()
  expect((await apply(stranger.token, [first], { submissionId: once.submissionId })).id).not.toBe(again.id)
})

test('papers stay while there is an application that shows them; claimed for one that was never written they go', async () => {
  const { first } = await buildTown()
  const { token, actor } = await buildResident()
  const [kept, lost] = [await buildAttachment(actor), await buildAttachment(actor)]
  await apply(token, [first], { attachmentIds: [kept.id] })
  await claimAttachments(actor, [lost.id], { noun: 'organisation', id: 'f'.repeat(24) })
  clock.now = () => new Date(realNow().getTime() + 25 * 3_600_000)
  expect(await removeOrphanAttachments()).toBe(1)
  expect((await presentAttachments([kept.id, lost.id])).map(({ id }) => id)).toEqual([kept.id])
})

test('papers of others, unknown buildings and operators in fields are refused', async () => {
  const { first } = await buildTown()
  const { token } = await buildResident()
  const theirs = await buildAttachment((await buildResident()).actor)
  expect(await refusalOf(apply(token, [first], { attachmentIds: [theirs.id] }))).toBe('attachment_gone')
  expect(await refusalOf(apply(token, ['f'.repeat(24)]))).toBe('invalid_request')
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ ...application, submissionId: randomUUID(), buildingIds: [{ $ne: 1 }] })
  expect((await call('/organisations', { method: 'POST', headers, body })).status).toBe(400)
  expect(await Organisation.countDocuments()).toBe(0)
})

test('of two approvals at once one stands, and the other is told that it has moved on', async () => {
  const { officer, first, second, params, decide, resident } = await setUp()
  const colleague = await buildStaff({ role: 'officer', areaIds: officer.actor.areaIds })
  const both = await Promise.allSettled([
    decide(officer).approve({ params, body: { buildingIds: [first] } }),
    decide(colleague).approve({ params, body: { buildingIds: [second] } }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { problem: { code: 'organisation_moved_on' } },
  })
  const kept = await Organisation.findById(params.organisationId).lean()
  expect(kept!.scope).toHaveLength(1)
  expect(kept!.members.map(({ accountId }) => accountId)).toEqual([resident.actor.id])
  expect(await refusalOf(decide(officer).approve({ params, body: { buildingIds: [first] } }))).toBe(
    'organisation_moved_on',
  )
})

test('an officer decides on the buildings of their own community; the rest waits for who holds it', async () => {
  const { officer, otherOfficer, first, across, params, decide } = await setUp(({ first, across }) => [first, across])
  const half = await decide(officer).approve({ params, body: { buildingIds: [first, across] } })
  expect(half).toMatchObject({ status: 'approved', scope: [{ id: first }], asked: [{ id: across }] })
  expect(half.actions).toEqual(['set_scope', 'remove'])
  const refused = await decide(otherOfficer).refuse({ params, body: { reason: '没有物业合同' } })
  expect(refused).toMatchObject({ status: 'approved', asked: [], reason: '没有物业合同' })
  expect(await refusalOf(decide(otherOfficer).detail({ params }))).toBe('not_found')
})

test('an officer grants no building outside their areas, and an administrator any', async () => {
  const { officer, across, first, params, decide } = await setUp()
  expect(await refusalOf(decide(officer).approve({ params, body: { buildingIds: [first, across] } }))).toBe(
    'invalid_request',
  )
  const admin = await buildStaff({ role: 'admin' })
  const approved = await decide(admin).approve({ params, body: { buildingIds: [first, across] } })
  expect(approved.scope.map(({ id }) => id).sort()).toEqual([first, across].sort())
})

test('a refused application says why and can be made again; papers that are no longer named are gone', async () => {
  const { first, officer, second } = await buildTown()
  const resident = await buildResident()
  const [old, kept] = [await buildAttachment(resident.actor), await buildAttachment(resident.actor)]
  const { id } = await apply(resident.token, [first], { attachmentIds: [old.id, kept.id] })
  const params = { organisationId: id }
  const { organisations } = as(resident.token)
  const body = { ...application, buildingIds: [second], attachmentIds: [kept.id] }
  expect(await refusalOf(organisations.applyAgain({ params, body }))).toBe('organisation_moved_on')
  await as(officer.token).organisations.refuse({ params, body: { reason: '营业执照看不清' } })
  expect((await organisations.mine())[0]).toMatchObject({
    status: 'refused',
    reason: '营业执照看不清',
    asked: [{ id: first }],
    actions: ['apply_again'],
  })
  const again = await organisations.applyAgain({ params, body })
  expect(again).toMatchObject({ status: 'applied', asked: [{ id: second }], reason: null, proof: [{ id: kept.id }] })
  expect(await presentAttachments([old.id])).toEqual([])
  const stranger = await buildResident()
  expect(await refusalOf(as(stranger.token).organisations.applyAgain({ params, body }))).toBe('not_found')
})

test('a manager asks for more buildings; what was granted stays while the rest waits', async () => {
  const { first, second, across, officer, otherOfficer } = await buildTown()
  const { token, actor } = await buildResident()
  const { organisationId } = await buildOrganisation({ buildingIds: [first], member: actor.id })
  const params = { organisationId }
  const { organisations } = as(token)
  const asked = await organisations.askScope({ params, body: { buildingIds: [first, second, across] } })
  expect(asked).toMatchObject({ status: 'approved', scope: [{ id: first }] })
  expect(asked.asked.map(({ id }) => id).sort()).toEqual([second, across].sort())
  expect(await refusalOf(organisations.askScope({ params, body: { buildingIds: [second] } }))).toBe('invalid_request')
  await as(officer.token).organisations.refuse({ params, body: { reason: '不在合同内' } })
  const view = await as(otherOfficer.token).organisations.approve({ params, body: { buildingIds: [across] } })
  expect(view.scope.map(({ id }) => id).sort()).toEqual([first, across].sort())
  const set = await as(officer.token).organisations.setScope({
    params,
    body: { buildingIds: [second], reason: '合同变更' },
  })
  expect(set.scope.map(({ id }) => id).sort()).toEqual([second, across].sort())
  expect(await refusalOf(as(officer.token).organisations.remove({ params, body: { reason: '合同到期' } }))).toBe(
    'forbidden',
  )
})

test('with its removal an organisation and its members lose every right at once; what was reads the reason', async () => {
  const { first, officer } = await buildTown()
  const [manager, filer] = [await buildResident(), await buildResident()]
  const { organisationId } = await buildOrganisation({
    buildingIds: [first],
    member: manager.actor.id,
    members: [{ accountId: filer.actor.id, role: 'filer' }],
  })
  const params = { organisationId }
  await as(officer.token).organisations.remove({ params, body: { reason: '合同到期' } })
  expect(await membershipsOf(manager.actor.id)).toEqual([])
  expect(await refusalOf(as(filer.token).organisations.detail({ params }))).toBe('not_found')
  expect(await as(filer.token).organisations.mine()).toEqual([])
  const [left] = await as(manager.token).organisations.mine()
  expect(left).toMatchObject({ status: 'removed', reason: '合同到期', myRole: null, members: [], actions: [] })
  expect(await refusalOf(as(manager.token).organisations.askScope({ params, body: { buildingIds: [first] } }))).toBe(
    'forbidden',
  )
  expect(await refusalOf(as(officer.token).organisations.approve({ params, body: { buildingIds: [first] } }))).toBe(
    'organisation_moved_on',
  )
})

test('decisions are told once, without a name or a reason', async () => {
  const { officer, resident, first, params, decide } = await setUp()
  await decide(officer).refuse({ params, body: { reason: '欧阳菲菲的合同看不清' } })
  await Promise.all([tellOrganisationNews(), tellOrganisationNews()])
  await tellOrganisationNews()
  expect(await noticesTo(resident.actor.id)).toEqual(['单位申请未通过'])
  await as(resident.token).organisations.applyAgain({ params, body: { ...application, buildingIds: [first] } })
  await decide(officer).approve({ params, body: { buildingIds: [first] } })
  await decide(officer).remove({ params, body: { reason: '停用' } })
  await tellOrganisationNews()
  const told = await NoticeEntry.find({ recipientId: resident.actor.id }).lean()
  expect(told.map(({ title }) => title)).toEqual(['单位申请未通过', '单位申请已通过', '单位已停用'])
  expect(told.map(({ about }) => about?.noun)).toEqual(['organisation', 'organisation', 'organisation'])
  expect(JSON.stringify(told)).not.toContain('欧阳')
  expect(await Organisation.countDocuments({ 'news.revision': { $gt: 0 } })).toBe(0)
})

test('who is of another area, role or organisation finds nothing, and is recorded', async () => {
  const { otherOfficer, idOf, params, decide } = await setUp()
  const outsiders = [
    otherOfficer,
    await buildStaff({ role: 'handler' }),
    await buildStaff({ role: 'worker' }),
    await buildStaff({ role: 'leader', areaIds: [idOf('0101')] }),
    await buildResident(),
  ]
  for (const outsider of outsiders) {
    expect(await refusalOf(decide(outsider).detail({ params }))).toBe('not_found')
    expect(await refusalOf(decide(outsider).approve({ params, body: { buildingIds: ['f'.repeat(24)] } }))).toBe(
      'not_found',
    )
    expect(await AuditEntry.countDocuments({ actorId: outsider.actor.id, action: 'refused' })).toBe(2)
  }
  expect(await refusalOf(decide(otherOfficer).detail({ params: { organisationId: 'f'.repeat(24) } }))).toBe('not_found')
  const auditor = await buildStaff({ role: 'auditor' })
  expect(await decide(auditor).detail({ params })).toMatchObject({ words: '', proof: [], members: [], actions: [] })
})

test('an organisation follows its buildings into another community', async () => {
  const { first, officer, otherOfficer, idOf } = await buildTown()
  const { organisationId } = await buildOrganisation({ buildingIds: [first] })
  expect(await renewAreas()).toBe(0)
  await Building.updateOne({ _id: first }, { $set: { areaIds: await areaPath(idOf('010201(A)')) } })
  expect(await renewAreas()).toBe(1)
  const idsFor = async ({ token }: { token: string }) =>
    (await as(token).organisations.list({ query: {} })).items.map(({ id }) => id)
  expect(await idsFor(officer)).toEqual([])
  expect(await idsFor(otherOfficer)).toEqual([organisationId])
  expect(await refusalOf(as(officer.token).organisations.detail({ params: { organisationId } }))).toBe('not_found')
})

test('the list shows the organisations of an area, those that wait first, by pages, kind, state and name', async () => {
  const { first, across, officer } = await buildTown()
  const build = (name: string, overrides = {}) => buildOrganisation({ name, buildingIds: [first], ...overrides })
  await build('甲物业')
  await build('乙中介', { kind: 'agency' })
  await build('丙物业公司', { status: 'applied', buildingIds: [], asked: [first] })
  await build('丁物业', { status: 'removed' })
  await build('戊物业', { buildingIds: [across] })
  const list = (query = {}) => as(officer.token).organisations.list({ query })
  const names = async (query = {}) => (await list(query)).items.map(({ name }) => name)
  const all = await names()
  expect(all[0]).toBe('丙物业公司')
  expect([...all].sort()).toEqual(['丁物业', '丙物业公司', '乙中介', '甲物业'].sort())
  const paged: string[] = []
  let cursor: string | undefined
  do {
    const page = await list({ limit: 1, cursor })
    paged.push(...page.items.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(paged).toEqual(all)
  expect(await names({ kind: 'agency' })).toEqual(['乙中介'])
  expect(await names({ status: 'removed' })).toEqual(['丁物业'])
  expect(await names({ q: '物业公司' })).toEqual(['丙物业公司'])
  expect(await names({ q: '91350100m000100y43', kind: 'agency' })).toEqual(['乙中介'])
  expect(await names({ q: '没有这家' })).toEqual([])
  expect(await refusalOf(list({ cursor: 'nowhere' }))).toBe('invalid_request')
})
