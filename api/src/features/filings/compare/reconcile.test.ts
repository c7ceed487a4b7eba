import type { Occupant } from '@huisheng/contract'
import fc from 'fast-check'
import { isBroken, type ReadRow } from '../sheet/read-row.ts'
import { contentsOf, type Filer } from './contents-of.ts'
import { documentKey } from '../sheet/document-key.ts'
import type { Known, KnownPerson } from './known.ts'
import { changesAnything, reconcile, type Outcome } from './reconcile.ts'
import { rowsOf } from './rows-of.ts'
import { settleRows, type PlacedDwelling } from './settle-rows.ts'

const dwellings = ['a', 'b', 'c', 'd'].map((id): PlacedDwelling => ({
  id,
  code: `D-${id}`,
  address: `海山路 ${id}`,
  inScope: id !== 'd',
}))
const dwellingOf = (code: string) => dwellings.find((dwelling) => dwelling.code === code)

const person = (number: number, overrides: Partial<Occupant> = {}): Occupant => ({
  name: `人${number}`,
  documentKind: 'passport',
  documentNumber: `E${10_000_000 + number}`,
  phone: null,
  since: '2026-01-01',
  purpose: 'living',
  relation: 'self',
  birthDay: null,
  guardian: null,
  ...overrides,
})

const row = (at: number, overrides: Partial<ReadRow>): ReadRow => ({
  row: at,
  code: 'D-a',
  says: 'person',
  person: null,
  document: null,
  notes: [],
  texts: {},
  ...overrides,
})
const stating = (at: number, code: string, who: Occupant) => row(at, { code, person: who, document: documentKey(who) })
const wrong = { column: null, message: '错', level: 'error' as const }

type Register = Map<string, Known>
const empty: Known = { people: [], vacant: false, mark: '' }
const knownIn = (register: Register) => (id: string) => register.get(id) ?? empty

/** Rows are written on while they are settled: each run has copies of its own. Every row has its place in the preview. */
const compare = (rows: readonly ReadRow[], register: Register) => {
  const copies = rows.map((each) => ({ ...each, notes: [...each.notes] }))
  const outcomes = reconcile(settleRows(copies, dwellingOf), knownIn(register))
  const shown = rowsOf(copies, outcomes, { dwellingOf, cellOf: (at) => `A${at}` })
  expect(shown.filter((each) => each.row !== null)).toHaveLength(rows.filter(({ says }) => says !== 'nothing').length)
  return outcomes
}

const known = (who: Occupant): KnownPerson => ({ ...who, personId: documentKey(who) })

/** What the register holds once everything the file changes was verified. */
const apply = (register: Register, outcomes: readonly Outcome[], filer: Filer): Register => {
  const next = new Map(register)
  for (const outcome of outcomes)
    for (const { kind, occupants, leaving } of contentsOf(outcome, filer)) {
      const before = knownIn(next)(outcome.dwelling.id)
      const stated = new Map(occupants.map((who) => [documentKey(who), known(who)]))
      const left = new Set(leaving.map((who) => ('entryId' in who ? '' : documentKey(who))))
      const others = before.people.filter((who) => !stated.has(documentKey(who)) && !left.has(documentKey(who)))
      const replaces = kind === 'occupancy' || kind === 'dormitory' || kind === 'vacancy'
      next.set(outcome.dwelling.id, {
        people: replaces ? [...stated.values()] : [...others, ...stated.values()],
        vacant: kind === 'vacancy',
        mark: '',
      })
    }
  return next
}

const filer = (capacity: Filer['capacity']): Filer => ({
  organisationId: 'o',
  capacity,
  today: '2026-11-22',
  noticeVersion: '2026-01-01',
})
const anyFiler = fc
  .constantFrom('property_manager', 'employer', 'agency', 'leasing_enterprise', 'landlord')
  .map((each) => filer(each as Filer['capacity']))

const anyPerson = fc
  .record({
    number: fc.nat(7),
    phone: fc.constantFrom(null, '13800000001', '13800000002'),
    since: fc.constantFrom('2025-01-01', '2026-01-01'),
    purpose: fc.constantFrom('living', 'work'),
  })
  .map(({ number, ...facts }) => person(number, facts as Partial<Occupant>))

const anyRow = fc
  .record({
    code: fc.constantFrom('D-a', 'D-b', 'D-c', 'D-d', 'D-none', ''),
    says: fc.constantFrom('person', 'person', 'person', 'person', 'vacant', 'nothing'),
    who: anyPerson,
  })
  .map(({ code, says, who }) => {
    const notes = code || says === 'nothing' ? [] : [wrong]
    return says === 'person'
      ? row(0, { code, person: who, document: documentKey(who), notes })
      : row(0, { code, says: says as ReadRow['says'], notes })
  })
const anyRows = fc.array(anyRow, { maxLength: 12 }).map((rows) => rows.map((each, at) => ({ ...each, row: at + 2 })))

const anyRegister = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), anyPerson), { maxLength: 8 })
  .map((stays): Register => {
    const register: Register = new Map()
    const placed = new Set<string>()
    for (const [id, who] of stays) {
      if (placed.has(documentKey(who))) continue
      placed.add(documentKey(who))
      register.set(id, { ...empty, people: [...knownIn(register)(id).people, known(who)] })
    }
    return register
  })

const gist = (outcomes: Outcome[]) =>
  outcomes.map(({ dwelling, arrivals, changes, unchanged, departures, vacancy, hold }) => ({
    dwelling: dwelling.id,
    arrivals: arrivals.map(({ person: who }) => documentKey(who)).sort(),
    changes: changes.map(({ person: who }) => documentKey(who)).sort(),
    unchanged: unchanged.map(({ person: who }) => documentKey(who)).sort(),
    departures: departures.map(documentKey).sort(),
    vacancy: vacancy?.isNew ?? null,
    hold,
  }))

test('what was written is not written again: the same file afterwards changes nothing', () => {
  fc.assert(
    fc.property(anyRows, anyRegister, anyFiler, (rows, register, who) => {
      const first = compare(rows, register)
      const second = compare(rows, apply(register, first, who))
      expect(second.flatMap((outcome) => contentsOf(outcome, who))).toEqual([])
    }),
  )
})

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(anyRows, anyRegister, fc.infiniteStream(fc.nat()), (rows, register, numbers) => {
      const shuffled = rows
        .map((each) => ({ each, at: numbers.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each)
      expect(gist(compare(shuffled, register))).toEqual(gist(compare(rows, register)))
    }),
  )
})

const breakage = fc.constantFrom<Partial<ReadRow>>(
  {},
  { code: '' },
  { code: 'D-none' },
  { person: null, document: null },
  { code: '', person: null, document: null },
)

const anyPeople = fc
  .uniqueArray(fc.tuple(fc.constantFrom('D-a', 'D-b', 'D-c'), anyPerson), {
    selector: ([, who]) => documentKey(who),
    maxLength: 8,
  })
  .map((stated) => stated.map(([code, who], at) => stating(at + 2, code, who)))

const changesIn = (outcomes: Outcome[]) =>
  outcomes.flatMap(({ dwelling, arrivals, changes, departures }) => [
    ...[...arrivals, ...changes].map(({ person: who }) => `${dwelling.id} in ${documentKey(who)}`),
    ...departures.map((who) => `${dwelling.id} out ${documentKey(who)}`),
  ])

test('breaking rows takes changes away, and never makes one', () => {
  fc.assert(
    fc.property(anyPeople, anyRegister, fc.array(fc.option(breakage), { maxLength: 8 }), (rows, register, breaks) => {
      const spoilt = rows.map((each, at) => (breaks[at] ? { ...each, ...breaks[at], notes: [wrong] } : each))
      const sound = changesIn(compare(rows, register))
      for (const change of changesIn(compare(spoilt, register))) expect(sound).toContain(change)
    }),
    { numRuns: 500 },
  )
})

test('whoever is named anywhere in the file, broken or not, is not counted as moved out by a broken row', () => {
  const register: Register = new Map([['a', { ...empty, people: [known(person(1)), known(person(2))] }]])
  const broken = (overrides: Partial<ReadRow>) => [
    stating(2, 'D-a', person(1)),
    { ...stating(3, 'D-a', person(2)), notes: [wrong], ...overrides },
  ]
  expect(compare(broken({}), register)[0]).toMatchObject({ departures: [], hold: 'departures_held' })
  expect(compare(broken({ code: '' }), register)[0]).toMatchObject({ departures: [], hold: 'departure_held' })
  expect(compare(broken({ code: '', person: null, document: null }), register)[0]).toMatchObject({
    departures: [],
    hold: 'departures_held_everywhere',
  })
})

test('a dwelling that is not named, or only with its code, makes no statement', () => {
  const register: Register = new Map([['a', { ...empty, people: [known(person(1))] }]])
  expect(compare([], register)).toEqual([])
  expect(compare([row(2, { says: 'nothing' })], register).filter(changesAnything)).toEqual([])
})

test('空置 moves everybody out once, and is no change the second time', () => {
  const register: Register = new Map([['a', { ...empty, people: [known(person(1))] }]])
  const outcomes = compare([row(2, { says: 'vacant' })], register)
  expect(outcomes[0]).toMatchObject({ departures: [{ name: '人1' }], vacancy: { isNew: true } })
  expect(contentsOf(outcomes[0]!, filer('property_manager'))).toMatchObject([{ kind: 'vacancy', occupants: [] }])
  expect(contentsOf(outcomes[0]!, filer('employer'))).toMatchObject([{ kind: 'move_out', leaving: [{ name: '人1' }] }])
})

test('a full list is declared where the filer may, arrivals and departures where not, and never a list with gaps', () => {
  const register: Register = new Map([['a', { ...empty, people: [known(person(1)), known(person(2))] }]])
  const rows = [stating(2, 'D-a', person(1)), stating(3, 'D-a', person(3))]
  const kinds = (given: readonly ReadRow[], capacity: Filer['capacity']) =>
    compare(given, register)
      .flatMap((outcome) => contentsOf(outcome, filer(capacity)))
      .map(({ kind, occupants, leaving }) => [kind, occupants.length, leaving.length])
  expect(kinds(rows, 'property_manager')).toEqual([['occupancy', 2, 0]])
  expect(kinds(rows, 'employer')).toEqual([['dormitory', 2, 0]])
  expect(kinds(rows, 'agency')).toEqual([
    ['move_in', 1, 0],
    ['move_out', 0, 1],
  ])
  expect(kinds([...rows, row(4, { notes: [wrong] })], 'property_manager')).toEqual([['move_in', 1, 0]])
})

test('one person twice in a dwelling or in two, and people where it says 空置, are errors of every such row', () => {
  const rows = [
    stating(2, 'D-a', person(1)),
    stating(3, 'D-a', person(1, { phone: '13800000001' })),
    stating(4, 'D-b', person(2)),
    stating(5, 'D-c', person(2)),
    stating(6, 'D-b', person(3)),
    row(7, { code: 'D-b', says: 'vacant' }),
    stating(8, 'D-d', person(4)),
  ]
  const outcomes = reconcile(settleRows(rows, dwellingOf), knownIn(new Map()))
  expect(rows.filter((each) => !isBroken(each))).toEqual([])
  expect(outcomes.filter(changesAnything)).toEqual([])
  const shown = rowsOf(rows, outcomes, { dwellingOf, cellOf: (at) => `A${at}` })
  expect(shown.map(({ change }) => change)).toEqual(rows.map(() => 'error'))
  expect(shown.find(({ code }) => code === 'D-d')).toMatchObject({ address: null })
})
