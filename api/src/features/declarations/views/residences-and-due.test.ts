import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { buildOrganisation } from '../../organisations/build-organisation.ts'
import { present } from '../../register/present.ts'
import {
  buildDeclaration,
  buildNeighbourhood,
  leaseFor,
  occupantOf,
  verificationOf,
  type Neighbourhood,
} from '../build-declaration.ts'
import { addDays } from '../checks/days.ts'
import { defaultRules } from '../rules/default-rules.ts'

const { as } = useApp()
let scene: Neighbourhood
beforeEach(async () => {
  scene = await buildNeighbourhood()
})

const { noticeVersion } = defaultRules
const today = () => dayKeyOf(clock.now())
const livingThere = (content: Parameters<typeof buildDeclaration>[0]['content'], occupants = [occupantOf()]) =>
  buildDeclaration({
    dwelling: scene.dwelling,
    filer: scene.tenant.actor,
    by: scene.worker.actor,
    status: 'verified',
    occupants,
    content,
  })
const inside = async () => (await present([scene.dwelling.id])).get(scene.dwelling.id) ?? []

test('a lease that ends soon is due, and renewed in two taps', async () => {
  const { tenant, worker } = scene
  const until = addDays(today(), 10)
  const declaration = await livingThere({ lease: leaseFor({ until }) })
  const [residence] = await as(tenant.token).declarations.residences()
  expect(residence).toMatchObject({ declarationId: String(declaration._id), people: 1, leaseUntil: until })
  expect(await as(tenant.token).declarations.due({ query: {} })).toEqual([
    expect.objectContaining({ kind: 'renewal', declarationId: String(declaration._id), dueOn: until, lateDays: 0 }),
  ])
  const renew = (submissionId: string, end: string) =>
    as(tenant.token).declarations.renew({
      params: { declarationId: String(declaration._id) },
      body: { submissionId, until: end, noticeVersion },
    })
  expect(await refusalOf(renew(randomUUID(), addDays(until, -5)))).toBe('checks_failed')
  const submissionId = randomUUID()
  const [renewal, again] = await Promise.all([1, 2].map(() => renew(submissionId, addDays(until, 365))))
  expect(again!.id).toBe(renewal!.id)
  expect(renewal).toMatchObject({ kind: 'renewal', lease: { from: addDays(until, 1) }, occupants: [] })
  await as(worker.token).declarations.verify({ params: { declarationId: renewal!.id }, body: verificationOf(renewal!) })
  expect(await as(tenant.token).declarations.due({ query: {} })).toEqual([])
  expect(await as(tenant.token).declarations.residences()).toEqual([
    expect.objectContaining({ leaseUntil: addDays(until, 365) }),
  ])
})

test('a form spares who lives there what the register knows, and tells a stranger nothing', async () => {
  const { tenant, neighbour, dwelling } = scene
  const until = addDays(today(), 100)
  await livingThere({ lease: leaseFor({ until }) }, [occupantOf({ name: '陈晓东' })])
  const query = { dwellingId: dwelling.id }
  expect(await as(tenant.token).declarations.form({ query })).toMatchObject({
    occupants: [{ nameMasked: '陈*东' }],
    leaseUntil: until,
    knownAs: '陈*东',
  })
  expect(await as(neighbour.token).declarations.form({ query })).toMatchObject({
    occupants: [],
    leaseUntil: null,
    knownAs: null,
  })
  const nowhere = as(tenant.token).declarations.form({ query: { dwellingId: 'f'.repeat(24) } })
  expect(await refusalOf(nowhere)).toBe('not_found')
})

test('some of a household leave in two taps, then the rest, and nobody leaves twice', async () => {
  const { tenant, worker, neighbour } = scene
  const declaration = await livingThere({}, [occupantOf(), occupantOf({ relation: 'friend' })])
  const params = { declarationId: String(declaration._id) }
  const leave = (occupantKeys: string[], token = tenant.token) =>
    as(token).declarations.moveOut({
      params,
      body: { submissionId: randomUUID(), effectiveOn: today(), occupantKeys, noticeVersion },
    })
  expect(await refusalOf(leave(['p9']))).toBe('invalid_request')
  expect(await refusalOf(leave([], neighbour.token))).toBe('not_found')
  const first = await leave(['p2'])
  expect(first).toMatchObject({ kind: 'move_out', people: 1, leaving: [{ entryId: expect.any(String) }] })
  await as(worker.token).declarations.verify({ params: { declarationId: first.id }, body: verificationOf(first) })
  expect(await inside()).toHaveLength(1)
  const rest = await leave([])
  expect(rest.people).toBe(1)
  await as(worker.token).declarations.verify({ params: { declarationId: rest.id }, body: verificationOf(rest) })
  expect(await inside()).toEqual([])
  expect(await refusalOf(leave([]))).toBe('invalid_request')
  expect(await as(tenant.token).declarations.residences()).toEqual([])
})

test('an entry of somebody else’s cannot be named as leaving', async () => {
  const { neighbour, dwelling } = scene
  await livingThere({})
  const [entry] = await inside()
  const leaving = [{ entryId: entry!.entryId }]
  const body = { kind: 'move_out' as const, capacity: 'landlord' as const, occupants: [], lease: null, leaving }
  const filed = buildDeclaration({ dwelling, filer: neighbour.actor, content: body })
  await expect(filed).rejects.toMatchObject({ code: 'checks_failed' })
})

test('a returned declaration is due, to whoever filed it', async () => {
  const { tenant, worker, neighbour, dwelling } = scene
  await buildDeclaration({ dwelling, filer: tenant.actor, by: worker.actor, status: 'returned' })
  expect(await as(tenant.token).declarations.due({ query: {} })).toEqual([
    expect.objectContaining({ kind: 'move_in', dueOn: today(), why: expect.stringContaining('补正') }),
  ])
  expect(await as(neighbour.token).declarations.due({ query: {} })).toEqual([])
})

test('a landlord’s organisation owes what its verified tenants have declared and it has not', async () => {
  const { tenant, neighbour, worker, dwelling, buildingId } = scene
  const { organisationId } = await buildOrganisation({
    kind: 'leasing_enterprise',
    buildingIds: [buildingId],
    member: neighbour.actor.id,
  })
  const effectiveOn = addDays(today(), -40)
  await livingThere({ effectiveOn })
  const query = { organisationId }
  expect(await as(neighbour.token).declarations.due({ query })).toEqual([
    expect.objectContaining({ kind: 'lease', organisationId, dueOn: addDays(effectiveOn, 30), lateDays: 10 }),
  ])
  expect(await refusalOf(as(tenant.token).declarations.due({ query }))).toBe('not_found')
  await buildDeclaration({
    dwelling,
    filer: neighbour.actor,
    by: worker.actor,
    kind: 'lease',
    content: { capacity: 'leasing_enterprise', organisationId, occupants: [] },
  })
  expect(await as(neighbour.token).declarations.due({ query })).toEqual([])
})

test('lists page by cursor without a gap, and refuse a cursor that is none', async () => {
  const { tenant, worker, dwellings } = scene
  for (const dwelling of [...dwellings].reverse()) await buildDeclaration({ dwelling, filer: tenant.actor })
  const walk = async (
    read: (cursor?: string) => Promise<{ items: { id: string; floor: number }[]; next: string | null }>,
  ) => {
    const seen: { id: string; floor: number }[] = []
    for (let next: string | null | undefined; next !== null;) {
      const page = await read(next)
      seen.push(...page.items)
      next = page.next
    }
    return seen
  }
  const tasks = await walk((cursor) => as(worker.token).declarations.tasks({ query: { cursor, limit: 2 } }))
  expect(tasks.map(({ floor }) => floor)).toEqual([1, 1, 2, 2, 3, 3])
  const mine = await walk((cursor) => as(tenant.token).declarations.mine({ query: { cursor, limit: 4 } }))
  expect(new Set(mine.map(({ id }) => id)).size).toBe(6)
  for (const query of [{ cursor: 'bm9uZQ' }, { cursor: '{"$gt":""}' }]) {
    expect(await refusalOf(as(worker.token).declarations.tasks({ query }))).toBe('invalid_request')
    expect(await refusalOf(as(tenant.token).declarations.mine({ query }))).toBe('invalid_request')
  }
})

test('who only says that a home is theirs to let is not told of its tenants', async () => {
  const { neighbour, worker, dwelling } = scene
  await livingThere({ effectiveOn: addDays(today(), -3) })
  const claim = await buildDeclaration({
    dwelling,
    filer: neighbour.actor,
    kind: 'vacancy',
    occupants: [],
    content: { capacity: 'landlord', lease: null },
  })
  expect(await as(neighbour.token).declarations.due({ query: {} })).toEqual([])
  const params = { declarationId: String(claim._id) }
  await as(worker.token).declarations.verify({ params, body: verificationOf(claim, { outcome: 'not_found' }) })
  expect(await as(neighbour.token).declarations.due({ query: {} })).toEqual([])
})

test('a landlord whose letting was verified owes what a later tenant has declared', async () => {
  const { neighbour, worker, dwelling } = scene
  await buildDeclaration({
    dwelling,
    filer: neighbour.actor,
    by: worker.actor,
    status: 'verified',
    kind: 'lease',
    occupants: [],
    content: { capacity: 'landlord' },
  })
  await livingThere({})
  expect(await as(neighbour.token).declarations.due({ query: {} })).toEqual([
    expect.objectContaining({ kind: 'lease', dueOn: addDays(today(), 7) }),
  ])
})

test('an employer with a few homes in a building is not told of the tenants of the others', async () => {
  const { neighbour, buildingId } = scene
  const { organisationId } = await buildOrganisation({
    kind: 'employer',
    buildingIds: [buildingId],
    member: neighbour.actor.id,
  })
  await livingThere({})
  expect(await as(neighbour.token).declarations.due({ query: { organisationId } })).toEqual([])
})
