import type { EligibilityFacts, Evaluation, SchemeFields, TraceStep } from '@huisheng/contract'
import { rules } from './rules/rules.ts'
import type { Amounts } from './rules/rule.ts'
import { secondNeeded } from './rules/second-authority.ts'

/**
 * Whether and how much, from a scheme and recorded facts alone: no clock, no database, no chance. Every rule is tried and
 * listed, also after a no. The order of arrival is a fact; what one tip-off gets never depends on another's person.
 */
export const evaluate = (scheme: SchemeFields, facts: EligibilityFacts): Evaluation => {
  let amounts: Amounts = { factFen: 0, shareFen: 0, amountFen: 0 }
  const trace = rules.map(({ rule, name, attempt }): TraceStep => {
    const { amounts: changed, ...found } = attempt(scheme, facts, amounts)
    const before = amounts.amountFen
    amounts = { ...amounts, ...changed }
    return { rule, name, ...found, amountFen: amounts.amountFen === before ? null : amounts.amountFen }
  })
  const verdict = verdictOf(trace)
  return {
    verdict,
    amountFen: verdict === 'yes' ? amounts.amountFen : 0,
    factAmountFen: amounts.factFen,
    secondNeeded: secondNeeded(scheme.secondFromFen, amounts.factFen),
    trace,
  }
}

const verdictOf = (trace: readonly TraceStep[]) => {
  const has = (result: TraceStep['result']) => trace.some((step) => step.result === result)
  return has('fail') ? 'no' : has('hold') ? 'hold' : 'yes'
}
