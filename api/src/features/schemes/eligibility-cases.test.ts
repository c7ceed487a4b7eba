import type { EligibilityFacts, SchemeFields } from '@huisheng/contract'
import { yuanWords } from '../../platform/yuan-words.ts'
import { householdHazards } from '../../demo/seed-schemes-household.ts'
import { marketSupervision } from '../../demo/seed-schemes-market.ts'
import { workSafety } from '../../demo/seed-schemes-safety.ts'
import type { Case, Cases } from './cases/case.ts'
import { householdCases } from './cases/household-hazards.ts'
import { marketAmounts } from './cases/market-amounts.ts'
import { marketArrivals } from './cases/market-arrivals.ts'
import { marketGrounds } from './cases/market-grounds.ts'
import { marketPersons } from './cases/market-persons.ts'
import { workSafetyCases } from './cases/work-safety.ts'
import { evaluate } from './evaluate.ts'

const sets: [SchemeFields, Cases][] = [
  [marketSupervision, marketAmounts],
  [marketSupervision, marketArrivals],
  [marketSupervision, marketGrounds],
  [marketSupervision, marketPersons],
  [workSafety, workSafetyCases],
  [householdHazards, householdCases],
]
const all = sets.flatMap(([scheme, set]) =>
  set.cases.map((each): [string, string, SchemeFields, Cases, Case] => [scheme.key, each.what, scheme, set, each]),
)

const factsOf = ({ usualFacts }: Cases, { facts, standing }: Case): EligibilityFacts => ({
  ...usualFacts,
  ...facts,
  standing: { ...usualFacts.standing, ...standing },
})

test('there are at least sixty cases, no two alike', () => {
  expect(all.length).toBeGreaterThanOrEqual(60)
  const inputs = all.map(([key, , , set, each]) => JSON.stringify([key, factsOf(set, each)]))
  expect(new Set(inputs).size).toBe(all.length)
})

test.each(all)('%s: %s', (_key, _what, scheme, set, { verdict, gets, fact, second, trace, money, ...given }) => {
  const evaluation = evaluate(scheme, factsOf(set, given as Case))
  expect({
    verdict: evaluation.verdict,
    gets: yuanWords(evaluation.amountFen),
    fact: yuanWords(evaluation.factAmountFen),
    second: evaluation.secondNeeded,
  }).toEqual({ verdict, gets, fact, second: second ?? false })
  expect(evaluation.trace.map(({ rule, result }) => `${rule} → ${result}`)).toEqual(
    set.usualTrace.map(([rule, result]) => `${rule} → ${trace[rule] ?? result}`),
  )
  const changed = evaluation.trace.flatMap(({ rule, amountFen }) =>
    amountFen === null ? [] : [[rule, yuanWords(amountFen)]],
  )
  expect(Object.fromEntries(changed)).toEqual(money)
})

test('every step says what it found in one whole sentence, and in no other words than a tipster’s', () => {
  for (const [, , scheme, set, each] of all)
    for (const { name, words, inputs } of evaluate(scheme, factsOf(set, each)).trace) {
      expect(words).toMatch(/^[^。]+。$/)
      for (const text of [name, words, ...inputs.flatMap((input) => [input.name, input.value])])
        expect(text).not.toMatch(/[a-z_]{2}|null|undefined|NaN/i)
    }
})
