import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident } from '../accounts/build-account.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { buildAttachment } from '../attachments/build-attachment.ts'
import { claimAttachments } from '../attachments/claim-attachments.ts'
import { presentAttachments } from '../attachments/present-attachments.ts'
import { removeOrphanAttachments } from '../attachments/remove-orphan-attachments.ts'
import { buildOrganisation } from './build-organisation.ts'
import { buildTown } from './build-town.ts'
import { Organisation } from './organisation.model.ts'
import { organisationRefs } from './organisation-refs.ts'
import { application, buildApplication } from './build-application.ts'

jest.setTimeout(30_000)
const { as, call } = useApp()
const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})

type Changes = Partial<Omit<typeof application, 'kind' | 'creditCode'>> & {
  kind?: 'landlord' | 'agency'
  creditCode?: string | null
  submissionId?: string
}
const apply = (token: string, buildingIds: string[], { submissionId = randomUUID(), ...changes }: Changes = {}) =>
  as(token).organisations.apply({ body: { ...application, ...changes, submissionId, buildingIds } })
const decide = ({ token }: { token: string }) => as(token).organisations

test('no name, phone or words of the application lie in clear, and each look by staff is recorded', async () => {
  const { resident, officer, params } = await buildApplication()
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
