import { Exclusion, Outcome, type EligibilityFacts, type Evaluation, type SchemeFields } from '@huisheng/contract'
import fc from 'fast-check'
import { evaluate } from './evaluate.ts'
import { partOf } from './rules/fen.ts'

const mostFen = 100_000_000_000
const anyFen = fc.oneof(fc.nat(2_000), fc.nat(100_000_000), fc.integer({ min: 0, max: mostFen }))
const basisPoints = fc.integer({ min: 0, max: 10_000 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 })

const anyCalculation: fc.Arbitrary<SchemeFields['calculation']> = fc.oneof(
  fc.tuple(basisPoints, anyFen).map(([share, floorFen]) => ({
    by: 'penalty' as const,
    grades: [{ grade: 1 as const, name: '一级', basisPoints: share, floorFen }],
  })),
  anyFen.map((amountFen) => ({ by: 'fixed' as const, grades: [{ grade: 1 as const, name: '定额', amountFen }] })),
)
const anyScheme: fc.Arbitrary<SchemeFields> = fc.record({
  key: fc.constant('any-scheme'),
  name: fc.constant('任意办法'),
  source: fc.constant('测试用的办法'),
  plain: fc.constant(['一句话。']),
  matterCodes: fc.constant(['0101']),
  from: fc.constant('2026-01-01'),
  until: fc.constant(null),
  calculation: anyCalculation,
  partlyCounts: fc.boolean(),
  capCaseFen: anyFen,
  capPersonMonth: maybe(fc.record({ amountFen: anyFen, eachMatter: fc.boolean() })),
  secondFromFen: maybe(anyFen),
  exclusions: fc.subarray(Exclusion.options),
  anonymousAllowed: fc.boolean(),
  supplementBasisPoints: basisPoints,
  notifyWorkingDays: fc.constant(15),
  claimDays: fc.constant(60),
  appealDays: fc.constant(30),
  reminderDays: fc.constant([7]),
  unconfirmed: fc.constant([]),
})

const mostly = (usual: boolean) => fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, fc.boolean())
const unlikely = fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, fc.boolean(), fc.constant(null))
const anyFacts: fc.Arbitrary<EligibilityFacts> = fc.record({
  outcome: fc.oneof(
    { weight: 8, arbitrary: fc.constant('proved' as const) },
    fc.constantFrom(...Outcome.options),
    fc.constant(null),
  ),
  matterCode: fc.constant('0101'),
  submittedOn: fc.constantFrom('2026-01-01', '2026-07-15', '2027-02-28'),
  mode: fc.constantFrom('real_name', 'bound', 'anonymous'),
  identifiable: mostly(true),
  naturalPerson: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, fc.constantFrom(false, null)),
  standing: fc.record({
    staff: unlikely,
    staff_kin: unlikely,
    duty_holder: unlikely,
    offender: unlikely,
    injured_party: unlikely,
    insider: unlikely,
  }),
  knownBefore: unlikely,
  rewardedBefore: unlikely,
  arrival: fc.constantFrom('first', 'joint', 'supplement', 'late'),
  jointCount: fc.integer({ min: 1, max: 100 }),
  supplementCount: fc.nat(100),
  grade: fc.constant(1 as const),
  penaltyFen: maybe(anyFen),
  personMonthFen: anyFen,
  budgetFen: fc.oneof({ weight: 4, arbitrary: fc.constant(mostFen) }, anyFen),
  openSignals: fc.constantFrom(0, 0, 0, 0, 1, 3),
  abusive: unlikely.map(Boolean),
})

/** Facts nothing speaks against: the amounts alone decide. */
const nothing = {
  staff: false,
  staff_kin: false,
  duty_holder: false,
  offender: false,
  injured_party: false,
  insider: false,
}
const clean = (facts: EligibilityFacts): EligibilityFacts => ({
  ...facts,
  outcome: 'proved',
  mode: 'bound',
  identifiable: true,
  naturalPerson: true,
  standing: nothing,
  knownBefore: false,
  rewardedBefore: false,
  openSignals: 0,
  abusive: false,
  penaltyFen: facts.penaltyFen ?? 0,
})
const cleanFacts = anyFacts.map(clean)
/** What would be paid, whatever the verdict. */
const workedOut = ({ trace }: Evaluation) => trace.findLast(({ amountFen }) => amountFen !== null)?.amountFen ?? 0

const many = { numRuns: 1_000 }
const always = <T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...values: T) => void,
) => fc.assert(fc.property(...(arbitraries as unknown as [fc.Arbitrary<T[0]>]), holds as unknown as () => void), many)

test('the verdicts that come out are of all three kinds', () => {
  const verdicts = fc
    .sample(fc.tuple(anyScheme, anyFacts), 2_000)
    .map(([scheme, facts]) => evaluate(scheme, facts).verdict)
  for (const verdict of ['yes', 'no', 'hold'])
    expect(verdicts.filter((each) => each === verdict).length).toBeGreaterThan(50)
})

test('never above the cap of the case, of the person’s month, nor the budget; always whole fen', () => {
  always<[SchemeFields, EligibilityFacts]>([anyScheme, anyFacts], (scheme, facts) => {
    const { verdict, amountFen, factAmountFen } = evaluate(scheme, facts)
    for (const fen of [amountFen, factAmountFen]) expect(Number.isSafeInteger(fen) && fen >= 0).toBe(true)
    expect(factAmountFen).toBeLessThanOrEqual(scheme.capCaseFen)
    expect(amountFen).toBeLessThanOrEqual(factAmountFen)
    if (verdict !== 'yes') return expect(amountFen).toBe(0)
    expect(amountFen).toBeGreaterThan(0)
    expect(amountFen).toBeLessThanOrEqual(facts.budgetFen)
    const { capPersonMonth } = scheme
    if (capPersonMonth) expect(amountFen + facts.personMonthFen).toBeLessThanOrEqual(capPersonMonth.amountFen)
  })
})

test('all shares of one fact together are never more than the fact, its cap, or the budget', () => {
  const people = fc.array(fc.tuple(anyFen, mostly(true)), { minLength: 40, maxLength: 40 })
  const counts = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(20))
  always<[SchemeFields, EligibilityFacts, [number, number], [number, boolean][]]>(
    [anyScheme, cleanFacts, counts, people],
    (scheme, facts, [jointCount, supplementCount], persons) => {
      const places = [
        'first' as const,
        ...Array<'joint'>(jointCount - 1).fill('joint'),
        ...Array<'supplement'>(supplementCount).fill('supplement'),
        'late' as const,
      ].slice(0, persons.length)
      const evaluations = places.map((arrival, at) => {
        const [personMonthFen, identifiable] = persons[at]!
        return evaluate(scheme, { ...facts, arrival, jointCount, supplementCount, personMonthFen, identifiable })
      })
      const sum = evaluations.reduce((total, { amountFen }) => total + amountFen, 0)
      for (const { factAmountFen } of evaluations) expect(sum).toBeLessThanOrEqual(factAmountFen)
      expect(sum).toBeLessThanOrEqual(scheme.capCaseFen)
      expect(sum).toBeLessThanOrEqual(facts.budgetFen)
    },
  )
})

const order = ['first', 'joint', 'supplement', 'late'] as const
type Place = (typeof order)[number]
const anyPlace = fc.constantFrom(...order)

test('order of arrival decides: nobody gets less than who came later, and who changes places changes amounts', () => {
  always<[SchemeFields, EligibilityFacts, Place, Place]>(
    [anyScheme, cleanFacts, anyPlace, anyPlace],
    (scheme, facts, one, another) => {
      const counts = { jointCount: Math.max(2, facts.jointCount), supplementCount: Math.max(1, facts.supplementCount) }
      const bound = (arrival: Place) => evaluate(scheme, { ...facts, ...counts, arrival })
      const named = (arrival: Place) => evaluate(scheme, { ...facts, ...counts, arrival, mode: 'real_name' })
      const before = [bound(one), named(another)].map(({ amountFen }) => amountFen)
      const after = [bound(another), named(one)].map(({ amountFen }) => amountFen)
      expect(after).toEqual(before.toReversed())
      const [earlier, later] = [one, another].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map(bound)
      expect(workedOut(earlier!)).toBeGreaterThanOrEqual(workedOut(later!))
      expect(earlier!.amountFen).toBeGreaterThanOrEqual(later!.amountFen)
      expect(bound('late').verdict).toBe('no')
    },
  )
})

test('a fact that does not matter under the scheme changes nothing at all', () => {
  always<[SchemeFields, EligibilityFacts, EligibilityFacts]>(
    [anyScheme, anyFacts, anyFacts],
    (scheme, facts, other) => {
      const before = evaluate(scheme, facts)
      const unheeded = Exclusion.exclude(scheme.exclusions.length > 0 ? scheme.exclusions : []).options
      const standing = {
        ...facts.standing,
        ...Object.fromEntries(unheeded.map((each) => [each, other.standing[each]])),
      }
      const changed: EligibilityFacts = {
        ...facts,
        standing,
        ...(scheme.calculation.by === 'fixed' && { penaltyFen: other.penaltyFen }),
        ...(scheme.capPersonMonth === null && { personMonthFen: other.personMonthFen }),
        ...{ weather: '晴', reporterName: '某人' },
      }
      expect(evaluate(scheme, changed)).toEqual(before)
    },
  )
})

const unknowns = ['outcome', 'naturalPerson', 'knownBefore', 'rewardedBefore'] as const
test.each(unknowns)('%s not known yet never passes', (field) => {
  always<[SchemeFields, EligibilityFacts]>([anyScheme, cleanFacts], (scheme, facts) => {
    expect(evaluate(scheme, { ...facts, [field]: null }).verdict).not.toBe('yes')
  })
})

test('an exclusion or a penalty not known yet never passes where it matters', () => {
  always<[SchemeFields, EligibilityFacts, Exclusion]>(
    [anyScheme, cleanFacts, fc.constantFrom(...Exclusion.options)],
    (scheme, facts, exclusion) => {
      const unclear = { ...facts, standing: { ...facts.standing, [exclusion]: null } }
      const [before, after] = [evaluate(scheme, facts).verdict, evaluate(scheme, unclear).verdict]
      expect(after).toBe(scheme.exclusions.includes(exclusion) && before === 'yes' ? 'hold' : before)
      if (scheme.calculation.by === 'penalty')
        expect(evaluate(scheme, { ...facts, penaltyFen: null })).toMatchObject({ amountFen: 0, factAmountFen: 0 })
    },
  )
})

test('to learn what was not known never turns a no into a yes', () => {
  always<[SchemeFields, EligibilityFacts, EligibilityFacts]>(
    [anyScheme, anyFacts, cleanFacts],
    (scheme, facts, known) => {
      if (evaluate(scheme, facts).verdict !== 'no') return
      const learnt = Object.fromEntries(
        unknowns.filter((each) => facts[each] === null).map((each) => [each, known[each]]),
      )
      expect(evaluate(scheme, { ...facts, ...learnt }).verdict).toBe('no')
    },
  )
})

test('a higher penalty never gives less, nor does a higher floor, to anybody in any place', () => {
  always<[SchemeFields, EligibilityFacts, number]>([anyScheme, cleanFacts, anyFen], (scheme, facts, more) => {
    const lower = evaluate(scheme, facts)
    const higher = evaluate(scheme, { ...facts, penaltyFen: Math.min(mostFen, facts.penaltyFen! + more) })
    expect(higher.factAmountFen).toBeGreaterThanOrEqual(lower.factAmountFen)
    expect(workedOut(higher)).toBeGreaterThanOrEqual(workedOut(lower))
    const { calculation } = scheme
    if (calculation.by === 'fixed') return
    const [grade] = calculation.grades
    const raised = { ...calculation, grades: [{ ...grade!, floorFen: grade!.floorFen + more }] }
    expect(workedOut(evaluate({ ...scheme, calculation: raised }, facts))).toBeGreaterThanOrEqual(workedOut(lower))
  })
})

test('a step more of the penalty never takes a fen from anybody', () => {
  const small = fc.record({
    penalty: fc.nat(5_000),
    joint: fc.integer({ min: 2, max: 9 }),
    supplements: fc.integer({ min: 1, max: 30 }),
  })
  always<[SchemeFields, EligibilityFacts, { penalty: number; joint: number; supplements: number }]>(
    [anyScheme, cleanFacts, small],
    (scheme, facts, { penalty, joint, supplements }) => {
      const get = (penaltyFen: number) =>
        workedOut(evaluate(scheme, { ...facts, penaltyFen, jointCount: joint, supplementCount: supplements }))
      expect(get(penalty + 1)).toBeGreaterThanOrEqual(get(penalty))
    },
  )
})

test('the same in is the same out, and nothing that came in is changed', () => {
  always<[SchemeFields, EligibilityFacts]>([anyScheme, anyFacts], (scheme, facts) => {
    const before = JSON.stringify([scheme, facts])
    expect(evaluate(scheme, facts)).toEqual(evaluate(scheme, facts))
    expect(JSON.stringify([scheme, facts])).toBe(before)
  })
})

test('every rule is listed once, in the same order, whatever comes out', () => {
  const orders = fc
    .sample(fc.tuple(anyScheme, anyFacts), 500)
    .map(([scheme, facts]) => evaluate(scheme, facts).trace.map(({ rule }) => rule))
  expect(new Set(orders.map((order) => order.join())).size).toBe(1)
  expect(new Set(orders[0]).size).toBe(orders[0]!.length)
})

test('parts of money are exact up to the largest amounts', () => {
  always<[number, number, number]>([anyFen, fc.nat(10_000), fc.integer({ min: 1, max: 10_000 })], (fen, some, all) => {
    const exact = (BigInt(fen) * BigInt(some)) / BigInt(all)
    expect(BigInt(partOf(fen, some, all))).toBe(exact)
  })
})
