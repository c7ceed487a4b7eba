import type { DeclarationContent } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildAttachment } from '../../attachments/build-attachment.ts'
import { buildResident } from '../../accounts/build-account.ts'
import { buildBuilding } from '../../addresses/build-dwellings.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { BuildingHead } from '../../organisations/building-head.model.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import { buildEntry, residentIdOf } from '../../register/build-entry.ts'
import { Person } from '../../register/person.model.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  leaseFor,
  occupantOf,
  type Neighbourhood,
} from '../build-declaration.ts'
import { addDays } from '../checks/days.ts'
import { Declaration } from '../declaration.model.ts'

const { as } = useApp()
let scene: Neighbourhood
beforeEach(async () => {
  scene = await buildNeighbourhood()
})

const today = () => dayKeyOf(clock.now())
const file = (token: string, content: DeclarationContent, submissionId = randomUUID()) =>
  as(token).declarations.file({ body: { ...content, submissionId } })
const issuesOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    return (error as { problem: { issues?: { path: string; message: string }[] } }).problem.issues
  }
  throw new Error('expected a refusal, got an answer')
}

test('the same submission sent again and many at once makes one declaration', async () => {
  const { tenant, dwelling } = scene
  const submissionId = randomUUID()
  const paper = await buildAttachment(tenant.actor)
  const content = contentFor(dwelling, { attachmentIds: [paper.id] })
  const answers = await Promise.all(Array.from({ length: 12 }, () => file(tenant.token, content, submissionId)))
  answers.push(await file(tenant.token, content, submissionId))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(answers.at(-1)!.attachments.map(({ id }) => id)).toEqual([paper.id])
  expect(await Declaration.countDocuments()).toBe(1)
  expect((await file(scene.neighbour.token, contentFor(dwelling), submissionId)).id).not.toBe(answers[0]!.id)
})

test('nothing that names a person stands in the database in clear', async () => {
  const { tenant, dwelling, worker } = scene
  const number = residentIdOf('1988-08-08', 321)
  const declaration = await buildDeclaration({
    dwelling,
    filer: tenant.actor,
    occupants: [
      occupantOf({ name: '欧阳慕雪', documentNumber: number, phone: '13700009999' }),
      occupantOf({
        name: '欧阳小雨',
        documentNumber: residentIdOf('2020-01-02', 12),
        relation: 'child',
        guardian: { name: '上官监护', phone: '13700008888', relation: 'parent' },
      }),
    ],
    content: {
      words: '找司马东家要钥匙 13700007777',
      lease: leaseFor({ otherPartyName: '司马东家', otherPartyPhone: '13700007777' }),
      onBehalfOf: { name: '诸葛代办', phone: '13700006666' },
    },
  })
  await as(tenant.token).declarations.withdraw({
    params: { declarationId: String(declaration._id) },
    body: { words: '欧阳慕雪不住了' },
  })
  await as(worker.token).declarations.tasks({ query: {} })
  const stored = JSON.stringify([await Declaration.find().lean(), await Person.find().lean()])
  for (const secret of ['欧阳', '上官', '司马', '诸葛', number, '137000', '找'])
    expect([secret, stored.includes(secret)]).toEqual([secret, false])
})

test('what blocks is refused with field and words, and nothing is kept of it', async () => {
  const { tenant, dwelling } = scene
  const content = contentFor(dwelling, { lease: leaseFor({ roomType: 'kitchen' }), occupants: [] })
  expect(await refusalOf(file(tenant.token, content))).toBe('checks_failed')
  expect((await issuesOf(file(tenant.token, content)))?.map(({ path }) => path)).toEqual([
    'occupants',
    'lease.roomType',
  ])
  const told = await as(tenant.token).declarations.check({ body: content })
  expect(told.map(({ code, level }) => `${code} ${level}`)).toEqual([
    'occupants_missing block',
    'room_not_for_living block',
  ])
  expect([await Declaration.countDocuments(), await Person.countDocuments()]).toEqual([0, 0])
})

test('what only warns is sent, and shown to who verifies', async () => {
  const { tenant, worker, dwelling } = scene
  const odd = occupantOf({ documentNumber: residentIdOf('1990-01-01', 5).slice(0, 17) + 'X' })
  const filed = await file(tenant.token, contentFor(dwelling, { occupants: [odd] }))
  const seen = await as(worker.token).declarations.detail({ params: { declarationId: filed.id } })
  expect(seen.findings.map(({ code }) => code)).toContain('resident_id_region')
  expect(seen.warnings).toBe(seen.findings.length)
})

test('the form tells nobody who lives where: what rests on others is only for who verifies', async () => {
  const { tenant, worker, dwellings } = scene
  const [dwelling, other] = dwellings as [(typeof dwellings)[0], (typeof dwellings)[0]]
  const known = await buildEntry({ dwelling: other!, person: { name: '王他人' } })
  const stranger = occupantOf({ ...known.person, documentKind: 'passport', relation: 'friend' })
  const content = contentFor(dwelling!, { occupants: [stranger] })
  const told = await as(tenant.token).declarations.check({ body: content })
  expect(told.map(({ code }) => code)).not.toContain('elsewhere')
  const filed = await file(tenant.token, content)
  expect(filed.findings.map(({ code }) => code)).not.toContain('elsewhere')
  const seen = await as(worker.token).declarations.detail({ params: { declarationId: filed.id } })
  expect(seen.findings.map(({ code }) => code)).toContain('elsewhere')
  const form = await as(tenant.token).declarations.form({ query: { dwellingId: other!.id } })
  expect(form).toMatchObject({ occupants: [], leaseUntil: null, knownAs: null })
})

test('filed late is said in days, with the rule', async () => {
  const { tenant, dwelling } = scene
  const landlord = (effectiveOn: string) =>
    file(tenant.token, contentFor(dwelling, { capacity: 'landlord', kind: 'lease', effectiveOn, occupants: [] }))
  expect(await landlord(addDays(today(), -10))).toMatchObject({ filedLateDays: 3, deadlineSource: expect.any(String) })
  expect(await landlord(addDays(today(), -7))).toMatchObject({ filedLateDays: 0 })
})

test('an older notice, an unknown dwelling, the own phone as another’s and malformed input are refused', async () => {
  const { tenant, dwelling } = scene
  const attempts: [Partial<DeclarationContent>, string][] = [
    [{ noticeVersion: '2020-01-01' }, 'noticeVersion'],
    [{ dwellingId: 'f'.repeat(24) }, 'dwellingId'],
    [{ onBehalfOf: { name: '我自己', phone: '13900000001' } }, 'onBehalfOf.phone'],
    [{ effectiveOn: '2026-02-30' }, 'effectiveOn'],
    [{ dwellingId: { $ne: null } as never }, 'dwellingId'],
    [{ occupants: Array.from({ length: 201 }, () => occupantOf()) }, 'occupants'],
    [{ words: 'x'.repeat(501) }, 'words'],
  ]
  for (const [change, path] of attempts)
    expect([path, (await issuesOf(file(tenant.token, contentFor(dwelling, change))))?.[0]?.path]).toEqual([path, path])
  const oversized = contentFor(dwelling, { words: 'x'.repeat(300_000) })
  expect(await refusalOf(file(tenant.token, oversized))).toBe('body_too_large')
  expect(await Declaration.countDocuments()).toBe(0)
})

test('somebody else’s papers are not there', async () => {
  const { tenant, neighbour, dwelling } = scene
  const paper = await buildAttachment(neighbour.actor)
  const content = contentFor(dwelling, { attachmentIds: [paper.id] })
  expect(await refusalOf(file(tenant.token, content))).toBe('attachment_gone')
  expect(await Declaration.countDocuments()).toBe(0)
})

test('an organisation files through its active filers, in its scope, as what it is', async () => {
  const { tenant, neighbour, dwelling, buildingId } = scene
  const viewer = await buildResident()
  const expired = await buildResident()
  const { organisationId } = await buildOrganisation({
    buildingIds: [buildingId],
    member: tenant.actor.id,
    members: [
      { accountId: viewer.actor.id, role: 'viewer' },
      { accountId: expired.actor.id, role: 'filer', until: addDays(today(), -1) },
    ],
  })
  const { dwellings: elsewhere } = await buildBuilding({ gridId: scene.gridId })
  const content = contentFor(dwelling, { capacity: 'property_manager', organisationId, lease: null })
  const filed = await file(tenant.token, content)
  expect(filed.organisationName).toBe('悦海物业服务有限公司')
  for (const { token } of [neighbour, viewer, expired]) expect(await refusalOf(file(token, content))).toBe('not_found')
  expect(await refusalOf(file(tenant.token, { ...content, dwellingId: elsewhere[0]!.id }))).toBe('not_your_scope')
  expect(await refusalOf(file(tenant.token, { ...content, capacity: 'agency' }))).toBe('invalid_request')
  expect(await refusalOf(file(tenant.token, { ...content, organisationId: null }))).toBe('checks_failed')
  const params = { declarationId: filed.id }
  expect(await as(viewer.token).declarations.detail({ params })).toMatchObject({ seenAs: 'file', actions: [] })
  for (const { token } of [neighbour, expired])
    expect(await refusalOf(as(token).declarations.detail({ params }))).toBe('not_found')
  const form = await as(tenant.token).declarations.form({ query: { dwellingId: dwelling.id } })
  expect(form.capacities.map(({ capacity }) => capacity)).toEqual([
    'tenant',
    'owner',
    'landlord',
    'sub_lessor',
    'property_manager',
  ])
})

test('the head of a building files there for another, who confirms before anybody verifies', async () => {
  const { tenant, neighbour, worker, dwelling, buildingId } = scene
  const content = contentFor(dwelling, {
    capacity: 'building_head',
    lease: null,
    occupants: [occupantOf({ name: '林邻居', phone: '13900000002' })],
    onBehalfOf: { name: '林邻居', phone: '13900000002' },
  })
  expect(await refusalOf(file(tenant.token, content))).toBe('not_your_scope')
  await BuildingHead.create({
    accountId: tenant.actor.id,
    buildingId,
    nameSealed: 'x',
    phoneSealed: 'x',
    since: clock.now(),
    appointedById: 'x',
  })
  expect(await refusalOf(file(tenant.token, { ...content, onBehalfOf: null }))).toBe('checks_failed')
  const filed = await file(tenant.token, content)
  const params = { declarationId: filed.id }
  expect(filed).toMatchObject({ status: 'awaiting_person', dueAt: null })
  expect((await as(worker.token).declarations.tasks({ query: {} })).items).toEqual([])
  const body = { agreed: true, words: '' }
  expect(await refusalOf(as(tenant.token).declarations.confirm({ params, body }))).toBe('forbidden')
  const { items } = await as(neighbour.token).declarations.mine({ query: { scope: 'to_confirm' } })
  expect(items.map(({ id }) => id)).toEqual([filed.id])
  const confirmed = await as(neighbour.token).declarations.confirm({ params, body })
  expect(confirmed).toMatchObject({ status: 'submitted', seenAs: 'own', dueAt: expect.any(String) })
  expect(await refusalOf(as(neighbour.token).declarations.confirm({ params, body }))).toBe('declaration_moved_on')
  expect((await as(worker.token).declarations.tasks({ query: {} })).items).toHaveLength(1)
})

test('who does not agree ends it, and two answers at once are one', async () => {
  const { tenant, neighbour, dwelling } = scene
  const onBehalfOf = { name: '林邻居', phone: '13900000002' }
  const declaration = await buildDeclaration({ dwelling, filer: tenant.actor, content: { onBehalfOf } })
  const params = { declarationId: String(declaration._id) }
  const answers = await Promise.allSettled(
    [false, false, false].map((agreed) =>
      as(neighbour.token).declarations.confirm({ params, body: { agreed, words: '' } }),
    ),
  )
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await as(tenant.token).declarations.detail({ params })).toMatchObject({ status: 'disputed', actions: [] })
})
