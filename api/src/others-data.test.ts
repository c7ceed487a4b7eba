import { apiBase, contract, pathOf, type Route } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { useApp } from '../test/app.ts'
import { buildResident } from './features/accounts/build-account.ts'
import { buildBuilding } from './features/addresses/build-dwellings.ts'
import { AuditEntry } from './features/audit/audit-entry.model.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  contentFor,
  occupantOf,
} from './features/declarations/build-declaration.ts'
import { addDays } from './features/declarations/checks/days.ts'
import { dayKeyOf } from './features/clocks/work-calendar.ts'
import { uploadFiling } from './features/filings/upload-filing.ts'
import { buildSheet, line } from './features/filings/build-sheet.ts'
import { buildOrganisation } from './features/organisations/build-organisation.ts'
import { Batch } from './features/payments/batch.model.ts'
import { askExport } from './features/privacy/exports/ask-export.ts'
import { askRequest } from './features/privacy/requests/ask-request.ts'
import { Lead } from './features/register/leads/lead.model.ts'
import { present } from './features/register/present.ts'
import { Unsealing } from './features/vault/unsealing/unsealing.model.ts'
import { personal } from './platform/personal.ts'

const { origin } = useApp()

const routes: [string, Route][] = Object.entries(contract).flatMap(([noun, group]) =>
  Object.entries<Route>(group).map(([name, route]): [string, Route] => [`${noun}.${name}`, route]),
)
const shapeOf = (route: Route) => Object.keys(route.params?.shape ?? {})
/** Things that belong to people. A route that takes one of them is walked, whoever adds it. */
const things = [
  ...['declarationId', 'personId', 'entryId', 'organisationId', 'filingId', 'leadId', 'requestId', 'exportId'],
  'unsealingId',
  'batchId',
]
const places = ['dwellingId', 'buildingId']
const takes = (route: Route, names: string[]) => shapeOf(route).some((name) => names.includes(name))
const walked = routes.filter(([, route]) => route.personal || takes(route, [...things, ...places]))
/** What homes and buildings are called is everybody’s to read: there, only people must not show. */
const isOthers = (route: Route) => takes(route, things) || (route.personal === true && takes(route, places))

/** A family verified in one grid, its declaration filed by an organisation, and all that hangs on it. */
const scene = async () => {
  const at = await buildNeighbourhood()
  const manager = await buildResident({ phone: '13900000051' })
  const expired = await buildResident({ phone: '13900000052' })
  const yesterday = addDays(dayKeyOf(new Date()), -1)
  const { organisationId } = await buildOrganisation({
    buildingIds: [at.buildingId],
    member: manager.actor.id,
    members: [{ accountId: expired.actor.id, role: 'filer', until: yesterday }],
  })
  const person = occupantOf({ name: '上官静怡', phone: '13955556666' })
  const declaration = await buildDeclaration({
    dwelling: at.dwelling,
    filer: manager.actor,
    by: at.worker.actor,
    status: 'verified',
    occupants: [person],
    content: { kind: 'move_in', capacity: 'property_manager', organisationId, lease: null },
  })
  const own = await buildDeclaration({ dwelling: at.dwellings[1]!, filer: at.tenant.actor })
  const [entry] = (await present([at.dwelling.id])).get(at.dwelling.id)!
  const lead = await Lead.create({
    _id: 'd'.repeat(24),
    kind: 'overcrowding',
    dwellingId: at.dwelling.id,
    buildingId: at.buildingId,
    gridId: at.gridId,
    areaIds: at.dwelling.areaIds,
    people: 1,
    why: '居住过密',
    raisedAt: new Date(),
  })
  const { filing } = await uploadFiling(manager.actor, organisationId, {
    bytes: await buildSheet([line(at.dwelling.code, 1)]),
    fileName: '在住人员.xlsx',
  })
  const request = await askRequest(at.tenant.actor, { submissionId: randomUUID(), kind: 'correct', words: '更正姓名' })
  const exported = await askExport(at.officer.actor, {
    submissionId: randomUUID(),
    areaId: at.gridId,
    revealed: false,
    purpose: '走访',
  })
  const unsealing = await Unsealing.create({
    submissionId: randomUUID(),
    number: 'QF260101000001',
    reportId: 'e'.repeat(24),
    reportNumber: '260101000002',
    pseudonym: 'f'.repeat(24),
    status: 'open',
    reasonSealed: personal.seal('unsealing', '检察机关来函'),
    basisSealed: personal.seal('unsealing', '刑事诉讼法'),
    askedById: at.admin.actor.id,
    askedByName: '某管理员',
    askedAt: new Date(),
    endsAt: new Date(Date.now() + 3_600_000),
  })
  const batch = await Batch.create({
    number: 'PC260101000003',
    channel: 'bank',
    status: 'made',
    items: [],
    totalFen: 0,
    complete: true,
    madeBy: { id: at.admin.actor.id, name: '某财务' },
    madeAt: new Date(),
    revision: 1,
    history: [],
  })
  const elsewhere = await buildBuilding({ gridId: at.otherGridId })
  const member = await buildResident({ phone: '13900000053' })
  await buildOrganisation({ buildingIds: [elsewhere.buildingId], member: member.actor.id })
  const ids = {
    declarationId: String(declaration._id),
    personId: entry!.personId,
    entryId: entry!.entryId,
    organisationId,
    filingId: String(filing._id),
    leadId: lead._id,
    requestId: String(request._id),
    exportId: String(exported._id),
    unsealingId: String(unsealing._id),
    batchId: String(batch._id),
    dwellingId: at.dwelling.id,
    buildingId: at.buildingId,
    accountId: manager.actor.id,
  }
  const secrets = [
    ...[person.name, person.documentNumber, person.phone!, '上**怡', entry!.personId, entry!.entryId],
    ...[unsealing.pseudonym, unsealing.number, unsealing.reportNumber, '检察机关来函', batch.number],
    ...[String(declaration._id), String(own._id), String(lead._id), String(request._id), String(exported._id)],
  ]
  const people = {
    'a member of another organisation': member,
    'another resident': at.neighbour,
    'a worker of another grid': at.otherWorker,
    'the handler of a department': at.handler,
    'a member whose time has run out': expired,
  }
  return { ids, secrets, people, person, bodies: bodiesFor(at.dwelling, at.buildingId, person) }
}
type Scene = Awaited<ReturnType<typeof scene>>

const soon = new Date(Date.now() + 86_400_000).toISOString()
const visit = { words: '', photoIds: [], place: null }
const applied = {
  kind: 'property_manager',
  name: '别家物业公司',
  creditCode: null,
  contactName: '林经理',
  contactPhone: '13900000054',
}

/** Well-formed for each route that somebody of these may call: what is refused is the thing, not the form. */
const bodiesFor = (
  dwelling: { id: string },
  buildingId: string,
  { name, documentKind, documentNumber, phone }: ReturnType<typeof occupantOf>,
): Record<string, object> => ({
  'organisations.applyAgain': { ...applied, buildingIds: [buildingId] },
  'organisations.askScope': { buildingIds: [buildingId] },
  'organisations.addMember': { name: '林经理', phone: '13900000054', role: 'filer' },
  'organisations.changeMember': { role: 'viewer' },
  'register.search': { name, documentKind, documentNumber, phone },
  'register.reveal': { reason: '想看看是谁' },
  'register.settleLead': { finding: 'cleared', words: '看过了' },
  'declarations.reveal': { reason: '想看看是谁' },
  'declarations.correct': { ...contentFor(dwelling), revision: 1 },
  'declarations.withdraw': { words: '' },
  'declarations.confirm': { agreed: true, words: '' },
  'declarations.supplement': { attachmentIds: ['a'.repeat(24)], words: '' },
  'declarations.renew': { submissionId: randomUUID(), until: '2029-01-01', noticeVersion: '2026-01-01' },
  'declarations.moveOut': {
    submissionId: randomUUID(),
    effectiveOn: dayKeyOf(new Date()),
    noticeVersion: '2026-01-01',
  },
  'declarations.verify': { verificationId: randomUUID(), revision: 2, outcome: 'matches', ...visit },
  'declarations.return': { revision: 2, missing: [{ field: 'lease', message: '缺少合同' }], words: '' },
  'declarations.attempt': { attemptId: randomUUID(), result: 'no_answer', ...visit },
  'declarations.proposeAppointment': { from: soon, until: soon, words: '' },
  'declarations.answerAppointment': { accepted: true, from: soon, words: '' },
  'filings.confirm': { revision: 1 },
  'filings.cancel': {},
})

/** Where a route needs to be told more to be well-formed. */
const queries: Record<string, string> = { 'filings.rows': '?change=move_in' }

const knock = async ([name, route]: [string, Route], { ids, bodies }: Scene, token: string) => {
  const unknown = shapeOf(route).filter((param) => !(param in ids))
  if (unknown.length > 0) throw new Error(`${name}: name a thing of somebody for ${unknown.join()}`)
  const form = new FormData()
  form.append(route.upload ?? '', new Blob(['x']), 'x.xlsx')
  const response = await fetch(origin() + apiBase + pathOf(route, ids) + (queries[name] ?? ''), {
    method: route.method,
    headers: { Authorization: `Bearer ${token}`, ...(!route.upload && { 'Content-Type': 'application/json' }) },
    body: route.upload ? form : route.body ? JSON.stringify(bodies[name] ?? {}) : undefined,
  })
  return { status: response.status, text: await response.text() }
}

test.each([
  'a member of another organisation',
  'another resident',
  'a worker of another grid',
  'the handler of a department',
  'a member whose time has run out',
] as const)('%s finds nothing of somebody’s record by any route, and each try is on record', async (who) => {
  const world = await scene()
  const { token, actor } = world.people[who]
  const leaks: string[] = []
  let tries = 0
  for (const [name, route] of walked) {
    if (route.access === 'public') continue
    const { status, text } = await knock([name, route], world, token)
    const admitted = route.access.includes(actor.role)
    const expected = admitted || route.personal ? 404 : 403
    if ((isOthers(route) || !admitted) && status !== expected) leaks.push(`${name}: ${status} ${text.slice(0, 200)}`)
    for (const secret of world.secrets) if (text.includes(secret)) leaks.push(`${name} shows ${secret}`)
    if (route.personal && status === 404) tries += 1
    const refused = await AuditEntry.countDocuments({ actorId: actor.id, action: 'refused' })
    if (refused !== tries) leaks.push(`${name}: ${refused} refusals on record after ${tries}`)
    tries = refused
  }
  expect(leaks).toEqual([])
  expect(tries).toBeGreaterThan(30)
})

test('the walk meets every kind of thing there is', () => {
  for (const thing of things) expect(walked.some(([, route]) => takes(route, [thing]))).toBe(true)
})
