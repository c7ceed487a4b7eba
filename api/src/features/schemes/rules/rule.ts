import type { EligibilityFacts, RuleResult, SchemeFields, TraceStep } from '@huisheng/contract'

/** What the rules before have made of the money. */
export type Amounts = {
  /** Of the fact, for all its tip-offs together. */
  factFen: number
  /** What the order of arrival leaves for this tip-off, before its person's own cap. */
  shareFen: number
  /** What this tip-off would get. */
  amountFen: number
}

export type Input = TraceStep['inputs'][number]
export type Found = { result: RuleResult; inputs: Input[]; words: string; amounts?: Partial<Amounts> }

/** One rule: looks at the facts it names and at the amounts so far, and says what it found. It knows nothing else. */
export type Rule = {
  rule: string
  name: string
  attempt: (scheme: SchemeFields, facts: EligibilityFacts, amounts: Amounts) => Found
}

export const input = (name: string, value: string): Input => ({ name, value })
