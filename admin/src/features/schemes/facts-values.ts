import {
  type Arrival,
  type EligibilityFacts,
  Exclusion,
  type Grade,
  type Outcome,
  type SchemeFields,
  type TipOffMode,
} from '@huisheng/contract'
import { fenOf, yuanText } from '../../ui/money'
import { dayOf } from '../../ui/time'

/** yes, no, or nobody knows yet. */
export type Known = 'yes' | 'no' | 'unknown'

/** The facts of an example as its form holds them. */
export type FactsValues = {
  outcome: Outcome | 'unknown'
  matterCode?: string
  submittedOn?: string
  mode: TipOffMode
  identifiable: boolean
  naturalPerson: Known
  standing: Record<Exclusion, Known>
  knownBefore: Known
  rewardedBefore: Known
  arrival: Arrival
  jointCount: number | null
  supplementCount: number | null
  grade: Grade
  penaltyFen?: string
  personMonthFen?: string
  budgetFen?: string
  openSignals: number | null
  abusive: boolean
}

const noStanding = Object.fromEntries(Exclusion.options.map((name) => [name, 'no' as const])) as Record<
  Exclusion,
  Known
>

/** The usual case: proved true, told first by somebody whom nothing excludes, with money enough. */
export const usualFacts = (scheme: Partial<SchemeFields>): FactsValues => {
  const today = dayOf(new Date().toISOString())
  return {
    outcome: 'proved',
    matterCode: scheme.matterCodes?.[0],
    submittedOn: scheme.from && scheme.from > today ? scheme.from : today,
    mode: 'real_name',
    identifiable: true,
    naturalPerson: 'yes',
    standing: noStanding,
    knownBefore: 'no',
    rewardedBefore: 'no',
    arrival: 'first',
    jointCount: 1,
    supplementCount: 0,
    grade: 1,
    penaltyFen: '200000',
    personMonthFen: '0',
    budgetFen: scheme.capCaseFen ? yuanText(scheme.capCaseFen) : '1000000',
    openSignals: 0,
    abusive: false,
  }
}

const known = (value: Known) => (value === 'unknown' ? null : value === 'yes')

export const factsOf = (values: FactsValues): EligibilityFacts => ({
  outcome: values.outcome === 'unknown' ? null : values.outcome,
  matterCode: values.matterCode ?? '',
  submittedOn: values.submittedOn ?? '',
  mode: values.mode,
  identifiable: values.identifiable,
  naturalPerson: known(values.naturalPerson),
  standing: Object.fromEntries(
    Exclusion.options.map((name) => [name, known(values.standing[name])]),
  ) as EligibilityFacts['standing'],
  knownBefore: known(values.knownBefore),
  rewardedBefore: known(values.rewardedBefore),
  arrival: values.arrival,
  jointCount: values.jointCount ?? NaN,
  supplementCount: values.supplementCount ?? NaN,
  grade: values.grade,
  penaltyFen: values.penaltyFen?.trim() ? (fenOf(values.penaltyFen) ?? NaN) : null,
  personMonthFen: fenOf(values.personMonthFen ?? '') ?? NaN,
  budgetFen: fenOf(values.budgetFen ?? '') ?? NaN,
  openSignals: values.openSignals ?? NaN,
  abusive: values.abusive,
})
