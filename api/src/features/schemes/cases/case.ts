import type { EligibilityFacts, Evaluation, RuleResult } from '@huisheng/contract'

/** One case worked by hand: how its facts differ from the usual ones, and what must come out, rule by rule. */
export type Case = {
  what: string
  facts: Partial<Omit<EligibilityFacts, 'standing'>>
  standing?: Partial<EligibilityFacts['standing']>
  /** The arithmetic, in words and yuan. */
  sum: string
  verdict: Evaluation['verdict']
  /** What this tip-off gets, and what the fact is worth. */
  gets: string
  fact: string
  second?: true
  /** The rules that end differently than usual. */
  trace: Record<string, RuleResult>
  /** The amount after each rule that changed it. */
  money: Record<string, string>
}
export type Cases = {
  usualFacts: EligibilityFacts
  /** Every rule in order, with its usual result. */
  usualTrace: [rule: string, result: RuleResult][]
  cases: Case[]
}

/** Proved true, told first and alone by somebody whom nothing excludes. */
export const usual: EligibilityFacts = {
  outcome: 'proved',
  matterCode: '',
  submittedOn: '2026-11-02',
  mode: 'bound',
  identifiable: true,
  naturalPerson: true,
  standing: {
    staff: false,
    staff_kin: false,
    duty_holder: false,
    offender: false,
    injured_party: false,
    insider: false,
  },
  knownBefore: false,
  rewardedBefore: false,
  arrival: 'first',
  jointCount: 1,
  supplementCount: 0,
  grade: 1,
  penaltyFen: 20_000_000,
  personMonthFen: 0,
  budgetFen: 500_000_000,
  openSignals: 0,
  abusive: false,
}
