import { refusalOf, useApp } from '../../../../test/app.ts'
import { clock } from '../../../platform/clock.ts'
import { buildResident, buildStaff } from '../../accounts/build-account.ts'
import { buildBuilding } from '../../addresses/build-dwellings.ts'
import { buildDistrict } from '../../areas/build-area.ts'
import { AuditEntry } from '../../audit/audit-entry.model.ts'
import { buildStaffing } from '../../staffing/build-staffing.ts'
import { applyVerified } from '../apply-verified.ts'
import { arrivalOf, buildEntry, personFacts, verifiedFacts } from '../build-entry.ts'
import { informLeads, type Declared } from './lead-knowledge.ts'
import { Lead } from './lead.model.ts'
import { lookForLeads } from './look-for-leads.ts'
import { raiseLeads } from './raise-leads.ts'

const { as } = useApp()
const trueNow = clock.now
const nothing: Declared = { people: 0, since: null, vacant: false, landlordSide: false }
let declared = nothing
beforeEach(() => {
  declared = nothing
  informLeads({
    standards: () =>
      Promise.resolve({
        personsPerRoom: { most: 2, source: '测试标准' },
        squareMetresPerHead: { least: 5, source: '测试标准' },
      }),
    declaredOf: () => Promise.resolve(declared),
  })
})
afterEach(() => {
  clock.now = trueNow
})
const at = (moment: string) => {
  clock.now = () => new Date(moment)
}

const scene = async () => {
  const { idOf } = await buildDistrict()
  const [here, there] = [idOf('010101(A)'), idOf('010201(A)')]
  const [home, other] = await Promise.all([buildBuilding({ gridId: here }), buildBuilding({ gridId: there })])
  const [worker, neighbour, admin] = await Promise.all([
    buildStaff({ role: 'worker', name: '李网格' }),
    buildStaff({ role: 'worker' }),
    buildStaff({ role: 'admin' }),
  ])
  await buildStaffing(here, { workerId: worker.actor.id })
  await buildStaffing(there, { workerId: neighbour.actor.id })
  const [dwelling, second] = home.dwellings
  return { idOf, dwelling: dwelling!, second: second!, far: other.dwellings[0]!, worker, neighbour, admin }
}
const leadsOf = async (token: string, query: object = {}) => (await as(token).register.leads({ query })).items
const settle = (token: string, leadId: string, words = '上门看过，人已搬走') =>
  as(token).register.settleLead({ params: { leadId }, body: { finding: 'cleared', words } })

test('one person in two grids is a lead in both, each seeing only the code of the other', async () => {
  const { dwelling, far, worker, neighbour, admin } = await scene()
  const { person, personId } = await buildEntry({ dwelling })
  await buildEntry({ dwelling: far, person })
  const [mine] = await leadsOf(worker.token)
  const [theirs] = await leadsOf(neighbour.token)
  expect(mine).toMatchObject({ kind: 'double_occupancy', dwelling: { id: dwelling.id }, otherPlace: '网格 010201(A)' })
  expect(theirs).toMatchObject({ dwelling: { id: far.id }, otherPlace: '网格 010101(A)', canSettle: true })
  expect((await leadsOf(admin.token)).map(({ otherPlace, canSettle }) => [otherPlace, canSettle])).toEqual(
    expect.arrayContaining([
      [far.address, false],
      [dwelling.address, false],
    ]),
  )
  const [record] = await AuditEntry.find({ actorId: worker.actor.id }).lean()
  expect(record).toMatchObject({ action: 'read', subjectIds: [personId] })
})

test('a lead nobody has looked at goes when the person has left one of the places', async () => {
  const { dwelling, far, worker, neighbour } = await scene()
  const { person, entryId } = await buildEntry({ dwelling })
  await buildEntry({ dwelling: far, person })
  const departures = [{ entryId, until: '2026-05-01' }]
  await applyVerified(verifiedFacts(dwelling, { kind: 'move_out', departures }))
  expect(await leadsOf(worker.token)).toEqual([])
  expect(await leadsOf(neighbour.token)).toEqual([])
})

test('two arrivals of one person at once in two grids still raise both leads', async () => {
  const { dwelling, far } = await scene()
  for (let round = 0; round < 5; round += 1) {
    const person = personFacts()
    const [{ personId }] = await Promise.all([buildEntry({ dwelling, person }), buildEntry({ dwelling: far, person })])
    expect((await Lead.find({ personId }).lean()).map(({ dwellingId }) => dwellingId).sort()).toEqual(
      [dwelling.id, far.id].sort(),
    )
  }
})

test('a lead is settled once, with who looked and what came of it; of two at once one is told so', async () => {
  const { dwelling, second, worker } = await scene()
  const { person } = await buildEntry({ dwelling })
  await buildEntry({ dwelling: second, person })
  const [lead, sibling] = await leadsOf(worker.token)
  const answers = await Promise.allSettled([settle(worker.token, lead!.id), settle(worker.token, lead!.id)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await refusalOf(settle(worker.token, lead!.id))).toBe('already_settled')
  const [settled] = await leadsOf(worker.token, { open: false })
  expect(settled).toMatchObject({
    id: lead!.id,
    finding: 'cleared',
    words: '上门看过，人已搬走',
    lookedByName: '李网格',
    canSettle: false,
  })
  expect((await leadsOf(worker.token)).map(({ id }) => id)).toEqual([sibling!.id])
  expect(JSON.stringify(await Lead.find().lean())).not.toContain('人已搬走')
})

test('what was settled is not raised again for the same facts, but for new ones it is', async () => {
  const { dwelling, second, far, worker } = await scene()
  const { person } = await buildEntry({ dwelling })
  await buildEntry({ dwelling: second, person })
  for (const { id } of await leadsOf(worker.token)) await settle(worker.token, id)
  await raiseLeads(dwelling.id)
  await applyVerified(verifiedFacts(dwelling, { kind: 'renewal', lease: { from: '2026-01-01', until: '2099-01-01' } }))
  expect(await leadsOf(worker.token)).toEqual([])
  await buildEntry({ dwelling: far, person })
  expect(await leadsOf(worker.token)).toHaveLength(2)
})

test('nobody settles what is not theirs, nor without words', async () => {
  const { dwelling, second, worker, neighbour, admin } = await scene()
  const { person } = await buildEntry({ dwelling })
  await buildEntry({ dwelling: second, person })
  const [lead] = await leadsOf(worker.token)
  expect(await refusalOf(settle(neighbour.token, lead!.id))).toBe('not_found')
  expect(await refusalOf(settle(admin.token, lead!.id))).toBe('not_found')
  expect(await refusalOf(settle((await buildResident()).token, lead!.id))).toBe('not_found')
  expect(await refusalOf(settle(worker.token, 'f'.repeat(24)))).toBe('not_found')
  expect(await refusalOf(settle(worker.token, lead!.id, ' '))).toBe('invalid_request')
  expect(await leadsOf(neighbour.token)).toEqual([])
  expect(await leadsOf(worker.token)).toHaveLength(2)
})

test('too many people for the rooms are a lead while they are too many', async () => {
  const { dwelling, worker } = await scene()
  const people = Array.from({ length: 5 }, () => personFacts())
  const facts = verifiedFacts(dwelling, { arrivals: people.map((person) => arrivalOf(person)) })
  await applyVerified({ ...facts, capacity: 'landlord' })
  const [lead] = await leadsOf(worker.token)
  expect(lead).toMatchObject({ kind: 'overcrowding', people: 5 })
  expect(lead!.why).toContain('2 间登记在住 5 人')
  const arrivals = people.slice(0, 4).map((person) => arrivalOf(person))
  await applyVerified(verifiedFacts(dwelling, { completeList: true, effectiveOn: '2026-06-01', arrivals }))
  expect(await leadsOf(worker.token)).toEqual([])
})

test('a lease that has run out becomes a lead by itself, and a renewal takes it back', async () => {
  const { dwelling, worker } = await scene()
  at('2026-06-30T10:00:00Z')
  await buildEntry({ dwelling, facts: { lease: { from: '2026-01-01', until: '2026-06-30' }, capacity: 'landlord' } })
  await lookForLeads()
  expect(await leadsOf(worker.token)).toEqual([])
  at('2026-06-30T16:00:00Z')
  await lookForLeads()
  await lookForLeads()
  expect(await leadsOf(worker.token)).toMatchObject([{ kind: 'expired_lease', people: 1 }])
  await applyVerified(verifiedFacts(dwelling, { kind: 'renewal', lease: { from: '2026-07-01', until: '2027-06-30' } }))
  expect(await leadsOf(worker.token)).toEqual([])
})

test('tenants whose landlord stays silent for thirty days are a lead, until the landlord files', async () => {
  const { dwelling, second, worker } = await scene()
  at('2026-03-01T00:00:00Z')
  const { person } = await buildEntry({ dwelling })
  await buildEntry({ dwelling: second, facts: { capacity: 'owner' } })
  at('2026-03-30T23:00:00Z')
  await lookForLeads()
  expect(await leadsOf(worker.token)).toEqual([])
  at('2026-03-31T01:00:00Z')
  declared = { ...nothing, landlordSide: true }
  await lookForLeads()
  expect(await leadsOf(worker.token)).toEqual([])
  declared = nothing
  await lookForLeads()
  expect(await leadsOf(worker.token)).toMatchObject([{ kind: 'silent_tenants', dwelling: { id: dwelling.id } }])
  await buildEntry({ dwelling, person, facts: { capacity: 'landlord' } })
  expect(await leadsOf(worker.token)).toEqual([])
})

test('people said to live where somebody was found to be gone are a lead; a later move-in is none', async () => {
  const { dwelling, second, worker } = await scene()
  const vacancy = { kind: 'vacancy' as const, vacantSince: '2026-04-01', verifiedAt: new Date('2026-04-10T04:00:00Z') }
  for (const each of [dwelling, second]) await applyVerified(verifiedFacts(each, vacancy))
  await buildEntry({ dwelling, since: '2026-04-11' })
  expect(await leadsOf(worker.token)).toEqual([])
  await buildEntry({ dwelling: second, since: '2026-04-05' })
  expect(await leadsOf(worker.token)).toMatchObject([{ kind: 'vacant_but_declared', dwelling: { id: second.id } }])
})

test('many short lets within a year are a lead; a family counts as one let', async () => {
  const { dwelling, worker } = await scene()
  at('2026-11-01T00:00:00Z')
  for (const month of ['01', '03', '05', '07']) {
    expect(await leadsOf(worker.token)).toEqual([])
    const family = [personFacts(), personFacts(), personFacts()]
    const arrivals = family.map((person) => arrivalOf(person, { since: `2026-${month}-01` }))
    await applyVerified(verifiedFacts(dwelling, { arrivals, capacity: 'landlord' }))
    await applyVerified(verifiedFacts(dwelling, { kind: 'vacancy', vacantSince: `2026-${month}-15` }))
  }
  expect(await leadsOf(worker.token)).toMatchObject([{ kind: 'many_short_lets', people: 12 }])
})

test('leads page by cursor and narrow by kind and area', async () => {
  const { idOf, dwelling, second, far, admin, worker } = await scene()
  for (let person = 0; person < 3; person += 1) {
    const { person: same } = await buildEntry({ dwelling, facts: { capacity: 'owner' } })
    await buildEntry({ dwelling: second, person: same, facts: { capacity: 'owner' } })
    await buildEntry({ dwelling: far, person: same, facts: { capacity: 'owner' } })
  }
  const read = async (cursor?: string): Promise<string[]> => {
    const { items, next } = await as(admin.token).register.leads({ query: { limit: 4, cursor } })
    return [...items.map(({ id }) => id), ...(next ? await read(next) : [])]
  }
  const ids = await read()
  expect(ids).toHaveLength(9)
  expect(new Set(ids).size).toBe(9)
  expect(await leadsOf(admin.token, { areaId: idOf('0102') })).toHaveLength(3)
  expect(await leadsOf(worker.token, { areaId: idOf('0102') })).toEqual([])
  expect(await leadsOf(admin.token, { kind: 'overcrowding' })).toEqual([])
  expect(await refusalOf(as(admin.token).register.leads({ query: { cursor: 'x' } }))).toBe('invalid_request')
})
