import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { Attachment } from '../../attachments/attachment.model.ts'
import { buildAttachment } from '../../attachments/build-attachment.ts'
import { buildDeclaration, buildNeighbourhood, leaseFor, type Neighbourhood } from '../build-declaration.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { tellDeclarations } from '../telling/telling.ts'

const { as } = useApp()
let scene: Neighbourhood
let declaration: DeclarationDocument
let params: { declarationId: string }
beforeEach(async () => {
  scene = await buildNeighbourhood()
  declaration = await buildDeclaration({ dwelling: scene.dwelling, filer: scene.tenant.actor })
  params = { declarationId: String(declaration._id) }
})

const missing = [
  { field: 'lease', message: '请上传合同' },
  { field: 'occupants', message: '缺一人' },
]
const sendBack = (revision: number) =>
  as(scene.worker.token).declarations.return({ params, body: { revision, missing, words: '' } })

test('it is returned once with all that is missing, corrected from what was written, and goes on', async () => {
  const { tenant, worker } = scene
  const returned = await sendBack(declaration.revision)
  expect(returned).toMatchObject({ status: 'returned', dueAt: null, missing })
  expect(await refusalOf(as(worker.token).declarations.content({ params }))).toBe('not_found')
  const content = await as(tenant.token).declarations.content({ params })
  const body = { ...content, lease: leaseFor({ roomType: 'bedroom' as const }), revision: returned.revision }
  expect(await refusalOf(as(tenant.token).declarations.correct({ params, body: { ...body, revision: 1 } }))).toBe(
    'declaration_moved_on',
  )
  expect(await refusalOf(as(tenant.token).declarations.correct({ params, body: { ...body, kind: 'lease' } }))).toBe(
    'invalid_request',
  )
  const both = await Promise.allSettled(
    [body, body].map((each) => as(tenant.token).declarations.correct({ params, body: each })),
  )
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const corrected = await as(tenant.token).declarations.detail({ params })
  expect(corrected).toMatchObject({ status: 'submitted', lease: { roomType: 'bedroom' }, dueAt: expect.any(String) })
  expect(await refusalOf(sendBack(corrected.revision))).toBe('already_returned')
  const stored = await Declaration.findById(params.declarationId).lean<DeclarationDocument>()
  expect(stored!.earlier).toHaveLength(1)
  expect(await refusalOf(as(tenant.token).declarations.content({ params }))).toBe('declaration_moved_on')
})

test('an attempt sent twice is recorded once, and does not make the verification stale', async () => {
  const { worker } = scene
  const body = {
    attemptId: randomUUID(),
    result: 'no_answer' as const,
    words: '敲门无人',
    photoIds: [],
    place: { longitude: 114.23, latitude: 22.55, datum: 'gcj02' as const },
    doneAt: '2020-01-01T00:00:00Z',
  }
  const send = () => as(worker.token).declarations.attempt({ params, body })
  await Promise.all([send(), send(), send()])
  const seen = await send()
  expect(seen.visits).toEqual([expect.objectContaining({ result: 'no_answer', byName: '李网格', words: '敲门无人' })])
  expect(seen.visits[0]!.at).toBe(seen.filedAt)
  expect(seen).toMatchObject({ attempts: 1, revision: declaration.revision })
})

test('an appointment is proposed, answered once, and proposed anew', async () => {
  const { tenant, worker, neighbour } = scene
  const at = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000).toISOString()
  const propose = (from: string, until: string) =>
    as(worker.token).declarations.proposeAppointment({ params, body: { from, until, words: '方便时请开门' } })
  for (const [from, until] of [
    [at(-1), at(1)],
    [at(3), at(2)],
    [at(2), at(30)],
    [at(24 * 90), at(24 * 90 + 1)],
  ] as const)
    expect(await refusalOf(propose(from, until))).toBe('invalid_request')
  const proposed = await propose(at(24), at(26))
  expect(proposed).toMatchObject({ appointment: { state: 'proposed' }, appointmentWords: '方便时请开门' })
  const answer = (token: string, accepted: boolean, { appointment } = proposed) =>
    as(token).declarations.answerAppointment({ params, body: { accepted, from: appointment!.from, words: '' } })
  expect(await refusalOf(answer(neighbour.token, true))).toBe('not_found')
  expect(await answer(tenant.token, false)).toMatchObject({ appointment: { state: 'declined' } })
  expect(await refusalOf(answer(tenant.token, true))).toBe('declaration_moved_on')
  const anew = await propose(at(48), at(50))
  expect(anew).toMatchObject({ appointment: { state: 'proposed' } })
  expect(await refusalOf(answer(tenant.token, true, proposed))).toBe('declaration_moved_on')
  expect(await answer(tenant.token, true, anew)).toMatchObject({ appointment: { state: 'accepted' } })
})

test('a time that has passed is not accepted any more; another one can still be asked for', async () => {
  const { tenant, worker } = scene
  const at = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000).toISOString()
  const body = { from: at(1), until: at(2), words: '' }
  await as(worker.token).declarations.proposeAppointment({ params, body })
  await Declaration.updateOne({ _id: params.declarationId }, { $set: { 'appointment.until': clock.now() } })
  const answer = (accepted: boolean) =>
    as(tenant.token).declarations.answerAppointment({ params, body: { accepted, from: body.from, words: '周末' } })
  expect(await refusalOf(answer(true))).toBe('invalid_request')
  expect(await answer(false)).toMatchObject({ appointment: { state: 'declined' } })
})

test('papers are added for a verification from afar, the same ones once, nobody else’s', async () => {
  const { tenant, neighbour } = scene
  const [own, foreign] = [await buildAttachment(tenant.actor), await buildAttachment(neighbour.actor)]
  const add = (id: string) =>
    as(tenant.token).declarations.supplement({ params, body: { attachmentIds: [id], words: '合同' } })
  await add(own.id)
  expect((await add(own.id)).attachments.map(({ id }) => id)).toEqual([own.id])
  expect(await refusalOf(add(foreign.id))).toBe('attachment_gone')
  const stored = await Declaration.findById(params.declarationId).lean<DeclarationDocument>()
  expect(stored!.history.map(({ event }) => event)).toEqual(['file', 'supplement'])
})

test('papers a correction leaves out are deleted, those it keeps stay', async () => {
  const { tenant, worker, dwelling } = scene
  const [kept, dropped] = [await buildAttachment(tenant.actor), await buildAttachment(tenant.actor)]
  const content = { attachmentIds: [kept.id, dropped.id] }
  const filed = await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'returned', content })
  const other = { declarationId: String(filed._id) }
  const written = await as(tenant.token).declarations.content({ params: other })
  await as(tenant.token).declarations.correct({
    params: other,
    body: { ...written, attachmentIds: [kept.id], revision: filed.revision },
  })
  await tellDeclarations()
  expect((await Attachment.find().lean()).map(({ _id }) => String(_id))).toEqual([kept.id])
})
