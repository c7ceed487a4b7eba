import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { Account } from '../accounts/account.model.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildAttachment } from '../attachments/build-attachment.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { buildOrganisation } from '../organisations/build-organisation.ts'
import { buildStaffing } from '../staffing/build-staffing.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  occupantOf,
  verificationOf,
  type Neighbourhood,
} from './build-declaration.ts'
import { addDays } from './checks/days.ts'
import type { DeclarationDocument } from './declaration.fields.ts'

const { as } = useApp()
let scene: Neighbourhood
let declaration: DeclarationDocument
let params: { declarationId: string }
beforeEach(async () => {
  scene = await buildNeighbourhood()
  declaration = await buildDeclaration({ dwelling: scene.dwelling, filer: scene.tenant.actor })
  params = { declarationId: String(declaration._id) }
})

const words = { words: '' }
/** Every way to one declaration by its id. */
const waysTo = (token: string): Record<string, () => Promise<unknown>> => {
  const { declarations } = as(token)
  const { revision } = declaration
  const from = new Date(clock.now().getTime() + 86_400_000).toISOString()
  const until = new Date(clock.now().getTime() + 90_000_000).toISOString()
  const attempt = { attemptId: randomUUID(), result: 'no_answer' as const, photoIds: [], place: null, ...words }
  const two = { submissionId: randomUUID(), noticeVersion: declaration.noticeVersion }
  return {
    detail: () => declarations.detail({ params }),
    content: () => declarations.content({ params }),
    reveal: () => declarations.reveal({ params, body: { reason: '核对证件号码' } }),
    correct: () => declarations.correct({ params, body: { ...contentFor(scene.dwelling), revision } }),
    withdraw: () => declarations.withdraw({ params, body: words }),
    confirm: () => declarations.confirm({ params, body: { agreed: true, ...words } }),
    supplement: () => declarations.supplement({ params, body: { attachmentIds: ['a'.repeat(24)], ...words } }),
    renew: () => declarations.renew({ params, body: { ...two, until: '2028-01-01' } }),
    moveOut: () => declarations.moveOut({ params, body: { ...two, effectiveOn: '2026-11-20', occupantKeys: [] } }),
    verify: () => declarations.verify({ params, body: verificationOf(declaration) }),
    return: () =>
      declarations.return({ params, body: { revision, missing: [{ field: 'lease', message: '缺合同' }], ...words } }),
    attempt: () => declarations.attempt({ params, body: attempt }),
    propose: () => declarations.proposeAppointment({ params, body: { from, until, ...words } }),
    answer: () => declarations.answerAppointment({ params, body: { accepted: true, from, ...words } }),
  }
}

test('strangers of every role are told by every route that there is nothing, and it is recorded', async () => {
  const expired = await buildResident()
  await buildOrganisation({
    buildingIds: [scene.buildingId],
    members: [{ accountId: expired.actor.id, until: addDays(dayKeyOf(clock.now()), -1) }],
  })
  const dispatcher = await buildStaff({ role: 'dispatcher', areaIds: [scene.district.districtId] })
  const strangers = { ...scene, expired, dispatcher }
  for (const who of ['neighbour', 'expired', 'otherWorker', 'otherOfficer', 'handler', 'dispatcher'] as const)
    for (const [way, go] of Object.entries(waysTo(strangers[who].token)))
      expect([who, way, await refusalOf(go())]).toEqual([who, way, 'not_found'])
  const recorded = await AuditEntry.find({ action: 'refused' }).lean()
  expect(new Set(recorded.map(({ actorId }) => actorId)).size).toBe(6)
  expect(recorded.length).toBeGreaterThanOrEqual(6 * 14)
})

test('lists show strangers nothing', async () => {
  for (const { token } of [scene.otherWorker, scene.otherOfficer]) {
    expect((await as(token).declarations.tasks({ query: {} })).items).toEqual([])
    expect(await as(token).declarations.taskBuildings()).toEqual([])
  }
  expect((await as(scene.otherOfficer.token).declarations.board({ query: {} })).items).toEqual([])
  for (const scope of ['filed', 'to_confirm', 'about_me'] as const)
    expect((await as(scene.neighbour.token).declarations.mine({ query: { scope } })).items).toEqual([])
})

test('the leader, a substitute and an officer of the community verify; auditor and administrator only read', async () => {
  const substitute = await buildStaff({ role: 'worker', name: '钱代班' })
  const readers = { ...scene, substitute }
  expect(await refusalOf(as(substitute.token).declarations.detail({ params }))).toBe('not_found')
  await buildStaffing(scene.gridId, {
    workerId: scene.worker.actor.id,
    leaderId: scene.leader.actor.id,
    substituteId: substitute.actor.id,
  })
  for (const who of ['worker', 'leader', 'substitute', 'officer'] as const) {
    const seen = await as(readers[who].token).declarations.detail({ params })
    expect([who, seen.seenAs, seen.actions]).toEqual([
      who,
      'staff',
      ['verify', 'return', 'attempt', 'propose_appointment', 'reveal'],
    ])
  }
  for (const who of ['auditor', 'admin'] as const)
    expect(await as(scene[who].token).declarations.detail({ params })).toMatchObject({ seenAs: 'staff', actions: [] })
  const board = await as(scene.admin.token).declarations.board({ query: { number: declaration.number } })
  expect(board.items.map(({ id }) => id)).toEqual([params.declarationId])
})

test('whom a verified declaration names sees their own part and nothing of the others', async () => {
  const { tenant, neighbour, worker, dwelling } = scene
  const me = occupantOf({ name: '林邻居', relation: 'self' })
  await buildDeclaration({ dwelling, filer: neighbour.actor, by: worker.actor, status: 'verified', occupants: [me] })
  const other = occupantOf({ name: '陈晓东' })
  const together = await buildDeclaration({
    dwelling,
    filer: tenant.actor,
    occupants: [other, { ...me, relation: 'friend', phone: '13712312312' }],
    content: { words: '合租' },
  })
  const about = await as(neighbour.token).declarations.mine({ query: { scope: 'about_me' } })
  expect(about.items.map(({ id, people }) => [id, people])[0]).toEqual([String(together._id), 1])
  const seen = await as(neighbour.token).declarations.detail({ params: { declarationId: String(together._id) } })
  expect(seen).toMatchObject({ seenAs: 'own', people: 1, lease: null, words: '', filerPhoneMasked: null, findings: [] })
  expect(seen.occupants.map(({ key }) => key)).toEqual(['p2'])
})

test('staff lists are recorded once a page, with everybody on it', async () => {
  await buildDeclaration({ dwelling: scene.dwellings[3]!, filer: scene.neighbour.actor })
  await as(scene.worker.token).declarations.tasks({ query: {} })
  const entries = await AuditEntry.find({ actorId: scene.worker.actor.id, action: 'read' }).lean()
  expect(entries.map(({ subjectIds }) => subjectIds.length)).toEqual([4])
})

test('whoever has the phone sees what is asked of them masked, its papers once it is theirs, and nothing once answered', async () => {
  const { tenant, neighbour, dwelling } = scene
  const paper = await buildAttachment(tenant.actor)
  const onBehalfOf = { name: '林邻居', phone: '13900000002' }
  const content = { onBehalfOf, attachmentIds: [paper.id] }
  const filed = await buildDeclaration({ dwelling, filer: tenant.actor, content })
  const asked = { declarationId: String(filed._id) }
  const seen = await as(neighbour.token).declarations.detail({ params: asked })
  expect(seen).toMatchObject({ occupants: [{ nameMasked: '陈*东' }], attachments: [] })
  expect((await as(tenant.token).declarations.detail({ params: asked })).attachments).toHaveLength(1)
  const body = { agreed: true, words: '' }
  const confirmed = await as(neighbour.token).declarations.confirm({ params: asked, body })
  expect(confirmed.attachments).toHaveLength(1)

  await Account.updateOne({ _id: neighbour.actor.id }, { $set: { phoneSealed: null }, $unset: { phoneHash: 1 } })
  const next = await buildResident({ phone: '13900000002', name: '后来者' })
  expect(await refusalOf(as(next.token).declarations.detail({ params: asked }))).toBe('not_found')
  expect((await as(neighbour.token).declarations.detail({ params: asked })).attachments).toHaveLength(1)
})

test('who does not agree keeps no papers of it', async () => {
  const { tenant, neighbour, dwelling } = scene
  const paper = await buildAttachment(tenant.actor)
  const content = { onBehalfOf: { name: '林邻居', phone: '13900000002' }, attachmentIds: [paper.id] }
  const filed = await buildDeclaration({ dwelling, filer: tenant.actor, content })
  const asked = { declarationId: String(filed._id) }
  const body = { agreed: false, words: '' }
  const answered = await as(neighbour.token).declarations.confirm({ params: asked, body })
  expect(answered).toMatchObject({ status: 'disputed', attachments: [] })
})
