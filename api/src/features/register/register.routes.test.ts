import { refusalOf, useApp } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { AuditEntry } from '../audit/audit-entry.model.ts'
import { accessesTo } from '../audit/list-audit.ts'
import { buildStaffing } from '../staffing/build-staffing.ts'
import { applyVerified } from './apply-verified.ts'
import { buildEntry, residentIdOf, verifiedFacts } from './build-entry.ts'
import { countMinors } from './count-minors.ts'
import { DwellingRecord } from './dwelling-record.model.ts'

const { as } = useApp()
const trueNow = clock.now
afterEach(() => {
  clock.now = trueNow
})
const nobody = 'f'.repeat(24)

const scene = async () => {
  const district = await buildDistrict()
  const gridId = district.idOf('010101(A)')
  const elsewhereId = district.idOf('010201(A)')
  const [home, elsewhere] = await Promise.all([
    buildBuilding({ gridId, name: '悦海花园' }),
    buildBuilding({ gridId: elsewhereId }),
  ])
  const [worker, neighbour, leader, officer, auditor, admin] = await Promise.all([
    buildStaff({ role: 'worker' }),
    buildStaff({ role: 'worker' }),
    buildStaff({ role: 'leader' }),
    buildStaff({ role: 'officer', areaIds: [district.idOf('0101')] }),
    buildStaff({ role: 'auditor' }),
    buildStaff({ role: 'admin' }),
  ])
  await buildStaffing(gridId, { workerId: worker.actor.id, leaderId: leader.actor.id })
  await buildStaffing(elsewhereId, { workerId: neighbour.actor.id })
  const dwelling = home.dwellings[0]!
  const lived = await buildEntry({
    dwelling,
    person: { name: '王小明', phone: '13911112222', documentNumber: 'E12345678' },
    facts: { lease: { from: '2026-01-01', until: '2099-12-31' } },
  })
  return {
    ...district,
    gridId,
    home,
    elsewhere,
    dwelling,
    ...lived,
    worker,
    neighbour,
    leader,
    officer,
    auditor,
    admin,
  }
}
type Scene = Awaited<ReturnType<typeof scene>>

/** Every way to read what the register says about one person. */
const ways = ({ dwelling, personId, entryId, home }: Scene, token: string) => ({
  dwelling: () => as(token).register.dwelling({ params: { dwellingId: dwelling.id } }),
  person: () => as(token).register.person({ params: { personId } }),
  entry: () => as(token).register.entry({ params: { entryId } }),
  building: () => as(token).register.building({ params: { buildingId: home.buildingId } }),
  reveal: () => as(token).register.reveal({ params: { personId }, body: { reason: '核对租赁登记' } }),
})

test('a dwelling shows who lives there, masked, with declaration and verifier, and whoever left', async () => {
  const s = await scene()
  const departures = [{ entryId: s.entryId, until: '2026-04-30' }]
  const out = verifiedFacts(s.dwelling, { kind: 'move_out', departures })
  const page = await ways(s, s.worker.token).dwelling()
  expect(page).toMatchObject({ state: 'occupied', lease: { until: '2099-12-31' }, past: [], leads: [] })
  expect(page.path.map(({ code }) => code)).toEqual(['440308', '01', '0101', '010101(A)'])
  expect(page.current).toEqual([
    expect.objectContaining({
      personId: s.personId,
      nameMasked: '王*明',
      documentMasked: 'E1*****78',
      phoneMasked: '139****2222',
      declarationNumber: s.verified.declarationNumber,
      verifiedByName: '李网格',
    }),
  ])
  await applyVerified(out)
  const after = await ways(s, s.worker.token).dwelling()
  expect(after).toMatchObject({ state: 'vacant', vacantSince: '2026-04-30', current: [], lease: null })
  expect(after.past).toMatchObject([{ until: '2026-04-30', endedByDeclarationId: out.declarationId }])
})

test('a worker, a leader, an officer of the community, an auditor and an administrator read it', async () => {
  const s = await scene()
  for (const { token } of [s.worker, s.leader, s.officer, s.auditor, s.admin]) {
    const { reveal: _, ...reads } = ways(s, token)
    for (const read of Object.values(reads)) await read()
  }
})

test('whose it is not finds nothing by any way, and each try is recorded', async () => {
  const s = await scene()
  const strangers = await Promise.all([
    buildResident(),
    buildStaff({ role: 'handler' }),
    buildStaff({ role: 'dispatcher', areaIds: [s.districtId] }),
    buildStaff({ role: 'officer', areaIds: [s.idOf('0102')] }),
    buildStaff({ role: 'officer' }),
    buildStaff({ role: 'leader' }),
  ])
  for (const { token, actor } of [...strangers, s.neighbour]) {
    for (const read of Object.values(ways(s, token))) expect(await refusalOf(read())).toBe('not_found')
    expect(await AuditEntry.countDocuments({ actorId: actor.id, action: 'refused' })).toBe(5)
    expect(await AuditEntry.countDocuments({ actorId: actor.id, action: { $in: ['read', 'reveal'] } })).toBe(0)
  }
})

test('who stood in for the worker reads while that lasts and not a day longer', async () => {
  const s = await scene()
  const substitute = await buildStaff({ role: 'worker' })
  await buildStaffing(s.gridId, {
    workerId: s.worker.actor.id,
    substituteId: substitute.actor.id,
    substituteUntil: '2026-06-30T16:00:00.000Z',
  })
  const read = () => ways(s, substitute.token).dwelling()
  clock.now = () => new Date('2026-06-30T15:59:59Z')
  expect((await read()).current).toHaveLength(1)
  clock.now = () => new Date('2026-06-30T16:00:00Z')
  expect(await refusalOf(read())).toBe('not_found')
})

test('auditors and administrators look, but do not unmask', async () => {
  const s = await scene()
  for (const { token } of [s.auditor, s.admin]) expect(await refusalOf(ways(s, token).reveal())).toBe('not_found')
})

test('a person who lived in two grids is shown to each reader with the part that is theirs', async () => {
  const s = await scene()
  await buildEntry({ dwelling: s.elsewhere.dwellings[0]!, person: s.person })
  expect((await ways(s, s.worker.token).person()).entries.map(({ dwelling }) => dwelling.id)).toEqual([s.dwelling.id])
  expect((await ways(s, s.neighbour.token).person()).entries).toHaveLength(1)
  expect((await ways(s, s.admin.token).person()).entries).toHaveLength(2)
})

test('what is not there looks like what is not yours', async () => {
  const { worker } = await scene()
  const { register } = as(worker.token)
  expect(await refusalOf(register.dwelling({ params: { dwellingId: nobody } }))).toBe('not_found')
  expect(await refusalOf(register.person({ params: { personId: nobody } }))).toBe('not_found')
  expect(await refusalOf(register.entry({ params: { entryId: nobody } }))).toBe('not_found')
  expect(await refusalOf(register.building({ params: { buildingId: nobody } }))).toBe('not_found')
  expect(await refusalOf(register.person({ params: { personId: 'x' } }))).toBe('invalid_request')
})

test('who has moved to another grid is revealed there, and no longer where they lived before', async () => {
  const s = await scene()
  const { personId, entryId, person } = await buildEntry({ dwelling: s.dwelling, person: { name: '赵已搬' } })
  const gone = verifiedFacts(s.dwelling, {
    kind: 'move_out',
    effectiveOn: '2026-02-01',
    departures: [{ entryId, until: '2026-02-01' }],
  })
  await applyVerified(gone)
  const reveal = (token: string) =>
    as(token).register.reveal({ params: { personId }, body: { reason: '联系退还押金' } })
  expect(await reveal(s.worker.token)).toMatchObject({ documentNumber: person.documentNumber })
  await buildEntry({ dwelling: s.elsewhere.dwellings[0]!, person, since: '2026-03-01' })
  expect(await refusalOf(reveal(s.worker.token))).toBe('not_found')
  expect(await reveal(s.neighbour.token)).toMatchObject({ documentNumber: person.documentNumber })
})

test('a reveal needs a reason, shows the true values and is on record before', async () => {
  const s = await scene()
  const reveal = (reason: string) =>
    as(s.worker.token).register.reveal({ params: { personId: s.personId }, body: { reason } })
  expect(await refusalOf(reveal('看看'))).toBe('invalid_request')
  expect(await refusalOf(reveal('很'.repeat(201)))).toBe('invalid_request')
  expect(await AuditEntry.countDocuments({ action: 'reveal' })).toBe(0)
  expect(await reveal('核对租赁登记')).toMatchObject({
    name: '王小明',
    documentNumber: 'E12345678',
    phone: '13911112222',
    guardianName: null,
  })
  expect(await AuditEntry.findOne({ action: 'reveal' }).lean()).toMatchObject({
    actorId: s.worker.actor.id,
    subjectIds: [s.personId],
  })
  expect((await accessesTo([s.personId], { limit: 1 })).items).toMatchObject([{ reason: '核对租赁登记' }])
})

test('every page of people is one record naming them all', async () => {
  const s = await scene()
  const { personId } = await buildEntry({ dwelling: s.dwelling })
  await ways(s, s.worker.token).dwelling()
  const records = await AuditEntry.find({ actorId: s.worker.actor.id }).lean()
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({ action: 'read', ref: s.dwelling.id })
  expect(records[0]!.subjectIds.toSorted()).toEqual([s.personId, personId].sort())
})

test('a search finds by whole values only, within one’s own grids, and is recorded without them', async () => {
  const s = await scene()
  await buildEntry({ dwelling: s.elsewhere.dwellings[0]!, person: { name: '王小明' } })
  const search = (token: string, body: object) => as(token).register.search({ body })
  const found = async (body: object, token = s.worker.token) => (await search(token, body)).items.length
  expect(await found({ name: '王小明' })).toBe(1)
  expect(await found({ name: '王小' })).toBe(0)
  expect(await found({ name: '王小明' }, s.admin.token)).toBe(2)
  expect(await found({ phone: '13911112222' })).toBe(1)
  expect(await found({ documentNumber: 'e 1234 5678' })).toBe(1)
  expect(await found({ documentNumber: 'E12345678', documentKind: 'other' })).toBe(0)
  expect(await found({ documentNumber: 'E12345678', name: '王大明' })).toBe(0)
  expect(await found({ name: '王小明' }, s.neighbour.token)).toBe(1)
  expect(await found({ phone: '13911112222' }, s.neighbour.token)).toBe(0)
  const records = await AuditEntry.find({ action: 'search' }).lean()
  expect(records).toHaveLength(9)
  for (const secret of ['王小', '13911112222', '1234'])
    expect(JSON.stringify(records.map(({ what, reason }) => [what, reason]))).not.toContain(secret)
  for (const body of [{}, { documentKind: 'passport' }, { name: { $ne: '' } }, { name: '很'.repeat(61) }])
    expect(await refusalOf(search(s.worker.token, body))).toBe('invalid_request')
  expect(await refusalOf(search((await buildResident()).token, { name: '王小明' }))).toBe('not_found')
})

test('more than a page of namesakes says that there are more', async () => {
  const s = await scene()
  const arrivals = (at: number) => buildEntry({ dwelling: s.home.dwellings[at % 6]!, person: { name: '李同名' } })
  for (let at = 0; at < 51; at += 1) await arrivals(at)
  const { items, more } = await as(s.worker.token).register.search({ body: { name: '李同名' } })
  expect([items.length, more]).toEqual([50, true])
}, 60_000)

test('a building is drawn floor by floor with the state of each room', async () => {
  const s = await scene()
  const [, vacant, expired, doubled] = s.home.dwellings
  await applyVerified(verifiedFacts(vacant!, { kind: 'vacancy', vacantSince: '2026-02-01' }))
  const lease = { from: '2025-01-01', until: '2099-01-01' }
  await buildEntry({ dwelling: expired!, facts: { lease } })
  const twice = await buildEntry({ dwelling: doubled! })
  await buildEntry({ dwelling: s.elsewhere.dwellings[0]!, person: twice.person })
  await DwellingRecord.updateOne({ _id: expired!.id }, { $set: { 'lease.until': '2026-01-31' } })
  const picture = await ways(s, s.worker.token).building()
  expect(picture.floors.map(({ floor, rooms }) => [floor, rooms.map(({ room, state }) => `${room} ${state}`)])).toEqual(
    [
      [3, ['301 unknown', '302 unknown']],
      [2, ['201 expired', '202 lead']],
      [1, ['101 occupied', '102 vacant']],
    ],
  )
  expect(picture.counts).toEqual({ occupied: 1, vacant: 1, unknown: 2, expired: 1, lead: 1 })
})

test('each grid is counted: dwellings, people, minors, leads; each reader sees their own grids', async () => {
  const s = await scene()
  const inDays = (days: number) => new Date(trueNow().getTime() + days * 86_400_000)
  const birthDay = inDays(3)
    .toISOString()
    .replace(/^\d{4}/, (year) => String(Number(year) - 18))
    .slice(0, 10)
  const minor = { documentKind: 'resident_id' as const, documentNumber: residentIdOf(birthDay, 7), birthDay: null }
  await buildEntry({ dwelling: s.home.dwellings[1]!, person: minor })
  await applyVerified(verifiedFacts(s.home.dwellings[2]!, { kind: 'vacancy', vacantSince: '2026-02-01' }))
  const mine = () => as(s.worker.token).register.counts({ query: {} })
  const expected = { dwellings: 6, occupied: 2, vacant: 1, unknown: 3, people: 2, minors: 1, openLeads: 0 }
  expect(await mine()).toEqual([
    expect.objectContaining({ ...expected, grid: expect.objectContaining({ id: s.gridId }) }),
  ])
  expect(await as(s.officer.token).register.counts({ query: {} })).toHaveLength(3)
  expect(await as(s.admin.token).register.counts({ query: {} })).toHaveLength(6)
  expect(await as(s.admin.token).register.counts({ query: { areaId: s.idOf('0102') } })).toHaveLength(3)
  expect(await as(s.worker.token).register.counts({ query: { areaId: s.idOf('0102') } })).toEqual([])
  expect(await refusalOf(as((await buildResident()).token).register.counts({ query: {} }))).toBe('forbidden')
  clock.now = () => inDays(5)
  await countMinors()
  clock.now = trueNow
  expect(await mine()).toMatchObject([{ people: 2, minors: 0 }])
})
