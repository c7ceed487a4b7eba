import fc from 'fast-check'
import { useDatabase } from '../../../test/app.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { applyVerified, applying } from './apply-verified.ts'
import { arrivalOf, buildEntry, personFacts, verifiedFacts } from './build-entry.ts'
import { correctPerson } from './correct-person.ts'
import { DwellingRecord } from './dwelling-record.model.ts'
import { ensurePersons } from './ensure-persons.ts'
import { Entry } from './entry.model.ts'
import { livingElsewhere } from './living-elsewhere.ts'
import { openPersons } from './open-persons.ts'
import { Person } from './person.model.ts'
import { personsOfAccount } from './persons-of-account.ts'
import { present } from './present.ts'
import { Verification } from './verification.model.ts'
import type { VerifiedFacts } from './verified-facts.ts'

useDatabase()

const scene = async () => {
  const { idOf } = await buildDistrict()
  const { dwellings } = await buildBuilding({ gridId: idOf('010101(A)') })
  return dwellings
}
const inside = async (dwellingId: string) => (await present([dwellingId])).get(dwellingId) ?? []
const record = (dwellingId: string) => DwellingRecord.findById(dwellingId).lean()

test('who was verified lives there, resting on the declaration and its verifier', async () => {
  const [dwelling] = await scene()
  const { entryId, personId, verified } = await buildEntry({ dwelling: dwelling!, since: '2026-03-01' })
  const [entry] = await inside(dwelling!.id)
  expect(entry).toMatchObject({ entryId, personId, declarationId: verified.declarationId, since: '2026-03-01' })
  expect(await Entry.findById(entryId).lean()).toMatchObject({
    gridId: dwelling!.gridId,
    verifiedByName: '李网格',
    declarationNumber: verified.declarationNumber,
  })
  expect(await record(dwelling!.id)).toMatchObject({ state: 'occupied', people: 1, minors: 0 })
})

test('a person is known by document however it was written, and a stranger’s statement changes nothing', async () => {
  const person = personFacts({ name: '王小明', documentNumber: 'E1234 5678' })
  const [first] = await ensurePersons([person])
  const again = { ...person, name: '王大明', documentNumber: 'e12345678', phone: null }
  expect(await ensurePersons([again, personFacts(), again])).toEqual([first, expect.any(String), first])
  expect((await openPersons([first!])).get(first!)).toMatchObject({ name: '王小明', documentNumber: 'E1234 5678' })
})

test('many who state the same new people at once make each of them once', async () => {
  const people = Array.from({ length: 20 }, () => personFacts())
  const answers = await Promise.all(Array.from({ length: 6 }, () => ensurePersons(people)))
  for (const ids of answers) expect(ids).toEqual(answers[0])
  expect(await Person.countDocuments()).toBe(20)
})

test('a verification corrects what was known, keeps what it leaves open, and an older one does not undo it', async () => {
  const [one, other] = await scene()
  const person = personFacts({ name: '王小明', phone: '13900000001' })
  const facts = (at: string, changes: Partial<typeof person>) =>
    verifiedFacts(one!, { verifiedAt: new Date(at), arrivals: [arrivalOf({ ...person, ...changes })] })
  const newer = facts('2026-05-02', { name: '王晓明', phone: null })
  await applyVerified(newer)
  await applyVerified({ ...facts('2026-05-01', { name: '王小名', phone: '13900000002' }), dwelling: other! })
  const [personId] = await ensurePersons([person])
  expect((await openPersons([personId!])).get(personId!)).toMatchObject({ name: '王晓明', phone: null })
  await applyVerified(facts('2026-05-03', { phone: '13900000003' }))
  await applyVerified(newer)
  expect((await openPersons([personId!])).get(personId!)).toMatchObject({ name: '王小明', phone: '13900000003' })
  expect(await livingElsewhere([personId!], one!.id)).toEqual(new Set([personId]))
})

test('a correction a person asked for stays when an older verification is applied again', async () => {
  const [dwelling] = await scene()
  const { personId, verified } = await buildEntry({ dwelling: dwelling!, person: { name: '王小明' } })
  expect(await correctPerson(personId, { name: '王晓明', phone: null })).toBe(true)
  expect(await correctPerson('f'.repeat(24), { name: '王晓明' })).toBe(false)
  await applyVerified(verified)
  expect((await openPersons([personId])).get(personId)).toMatchObject({ name: '王晓明', phone: null })
})

test('an account is linked to a person by a verification only', async () => {
  const [dwelling] = await scene()
  const accountId = 'a'.repeat(24)
  expect(await personsOfAccount(accountId)).toEqual([])
  const { personId } = await buildEntry({ dwelling: dwelling!, accountId })
  expect(await personsOfAccount(accountId)).toEqual([personId])
})

test('departures end a stay, a complete list ends the unnamed, a vacancy ends all', async () => {
  const [a, b, c] = await scene()
  const people = [personFacts(), personFacts(), personFacts()]
  const ids = await ensurePersons(people)
  const moveIn = (dwelling: typeof a) =>
    applyVerified(verifiedFacts(dwelling!, { arrivals: people.map((person) => arrivalOf(person)) }))
  for (const dwelling of [a, b, c]) await moveIn(dwelling)
  const entryId = (await inside(a!.id)).find(({ personId }) => personId === ids[0])!.entryId
  const departures = [
    { entryId, until: '2026-04-01' },
    { personId: ids[1]!, until: '2026-04-02' },
  ]
  await applyVerified(verifiedFacts(a!, { kind: 'move_out', departures }))
  expect((await inside(a!.id)).map(({ personId }) => personId)).toEqual([ids[2]])
  expect(await Entry.findById(entryId).lean()).toMatchObject({ until: '2026-04-01' })

  const arrivals = [arrivalOf(people[0]!)]
  await applyVerified(verifiedFacts(b!, { kind: 'occupancy', completeList: true, effectiveOn: '2026-04-03', arrivals }))
  expect((await inside(b!.id)).map(({ personId }) => personId)).toEqual([ids[0]])

  await applyVerified(verifiedFacts(c!, { kind: 'vacancy', vacantSince: '2026-04-04' }))
  expect(await inside(c!.id)).toEqual([])
  expect(await record(c!.id)).toMatchObject({ state: 'vacant', vacantSince: '2026-04-04', people: 0 })
  expect(await Entry.countDocuments({ dwellingId: c!.id, until: '2026-04-04' })).toBe(3)
})

test('an entry of another dwelling is not ended from here', async () => {
  const [here, there] = await scene()
  const { entryId } = await buildEntry({ dwelling: there! })
  await applyVerified(verifiedFacts(here!, { departures: [{ entryId, until: '2026-05-01' }] }))
  expect(await inside(there!.id)).toHaveLength(1)
})

test('a lease is kept until it is renewed or the last one has left', async () => {
  const [dwelling] = await scene()
  const lease = { from: '2026-01-01', until: '2026-12-31' }
  const { personId } = await buildEntry({ dwelling: dwelling!, facts: { lease } })
  expect((await record(dwelling!.id))!.lease).toMatchObject(lease)
  const renewed = { from: '2027-01-01', until: '2027-12-31' }
  await applyVerified(verifiedFacts(dwelling!, { kind: 'renewal', lease: renewed }))
  expect(await record(dwelling!.id)).toMatchObject({ lease: renewed, people: 1 })
  await applyVerified(verifiedFacts(dwelling!, { kind: 'move_out', departures: [{ personId, until: '2027-02-01' }] }))
  expect(await record(dwelling!.id)).toMatchObject({ lease: null, state: 'vacant', vacantSince: '2027-02-01' })
})

/** Everything the register says, without what differs by chance. */
const wholeRegister = async () => ({
  entries: await Entry.find().sort({ _id: 1 }).lean(),
  records: await DwellingRecord.find().sort({ _id: 1 }).lean(),
  people: [...(await openPersons((await Person.find({}, { _id: 1 }).lean()).map(({ _id }) => String(_id)))).values()],
  verifications: await Verification.find().sort({ _id: 1 }).lean(),
})
const wipe = async () => {
  for (const model of [Entry, DwellingRecord, Verification]) await (model as typeof Entry).deleteMany({})
  await Person.updateMany({}, { $set: { factsAt: null, factsBy: null } })
}

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`)
const who = fc.integer({ min: 0, max: 3 })
const step = fc.record({
  home: fc.integer({ min: 0, max: 1 }),
  kind: fc.constantFrom('move_in', 'move_out', 'occupancy', 'vacancy', 'renewal'),
  people: fc.uniqueArray(who, { maxLength: 3 }),
  on: day,
  date: fc.integer({ min: 1, max: 28 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const asFacts = (homes: Awaited<ReturnType<typeof scene>>, people: ReturnType<typeof personFacts>[], ids: string[]) => {
  return ({ home, kind, people: named, on, date }: Step, at: number): VerifiedFacts =>
    verifiedFacts(homes[home]!, {
      declarationId: String(at + 1).padStart(24, 'd'),
      declarationNumber: String(at),
      filerId: 'f'.repeat(24),
      verifiedById: 'e'.repeat(24),
      kind: kind as VerifiedFacts['kind'],
      effectiveOn: on,
      verifiedAt: new Date(Date.UTC(2026, 3, date)),
      arrivals: ['move_in', 'occupancy'].includes(kind)
        ? named.map((each) => arrivalOf({ ...people[each]!, name: `陈${'甲乙丙丁'[at % 4]}` }, { since: on }))
        : [],
      departures: kind === 'move_out' ? named.map((each) => ({ personId: ids[each]!, until: on })) : [],
      completeList: kind === 'occupancy',
      vacantSince: kind === 'vacancy' ? on : null,
      lease: kind === 'renewal' ? { from: on, until: '2027-01-01' } : null,
    })
}

test('however often, however interrupted and with whomever at once: the register is as if each was applied once', async () => {
  const homes = await scene()
  const people = [personFacts(), personFacts(), personFacts(), personFacts()]
  const ids = await ensurePersons(people)
  const toFacts = asFacts(homes, people, ids)
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.array(fc.record({ which: fc.nat(), stopAfter: fc.integer({ min: 0, max: 5 }), aside: fc.boolean() }), {
        maxLength: 8,
      }),
      async (steps, repeats) => {
        const all = steps.map(toFacts)
        await wipe()
        for (const facts of all) await applyVerified(facts)
        const once = await wholeRegister()
        await wipe()
        for (const [at, facts] of all.entries()) {
          const earlier = repeats
            .filter(({ which }) => which % all.length === at)
            .map(({ stopAfter, aside }) => ({ facts: all[stopAfter % (at + 1)]!, stopAfter, aside }))
          await interrupted(facts, earlier[0]?.stopAfter ?? 0)
          await Promise.all([
            applyVerified(facts),
            ...earlier.filter(({ aside }) => aside).map((each) => applyVerified(each.facts)),
          ])
          for (const each of earlier) await applyVerified(each.facts)
        }
        expect(await wholeRegister()).toEqual(once)
      },
    ),
    { numRuns: 25 },
  )
}, 240_000)

/** As when the process dies after so many of its writes. */
const interrupted = async (facts: VerifiedFacts, after: number) => {
  const steps = applying(facts)
  for (let at = 0; at < after; at += 1) if ((await steps.next()).done) return
}

test('applications to one dwelling at once lose and double nothing', async () => {
  const [dwelling] = await scene()
  const people = Array.from({ length: 12 }, () => personFacts())
  const all = people.map((person) => verifiedFacts(dwelling!, { arrivals: [arrivalOf(person)] }))
  await Promise.all([...all, ...all].map(applyVerified))
  const entries = await inside(dwelling!.id)
  expect(new Set(entries.map(({ personId }) => personId)).size).toBe(12)
  expect(entries).toHaveLength(12)
  expect(await record(dwelling!.id)).toMatchObject({ people: 12, told: 12 })
  expect((await record(dwelling!.id))!.verificationIds.toSorted()).toEqual(
    all.map(({ declarationId }) => declarationId),
  )
})

test('no name, number or phone stands in the database in clear', async () => {
  const [dwelling] = await scene()
  const person = personFacts({
    name: '欧阳独一',
    phone: '13987650001',
    birthDay: '2015-06-07',
    guardian: { name: '欧阳独二', phone: '13987650002', relation: 'parent' },
  })
  await buildEntry({ dwelling: dwelling!, person })
  const stored = JSON.stringify([
    await wholeRegister().then(({ people: _, ...rest }) => rest),
    await Person.find().lean(),
  ])
  for (const secret of ['欧阳独', '1398765', person.documentNumber, '2015-06-07']) expect(stored).not.toContain(secret)
})
