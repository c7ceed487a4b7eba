import type { EligibilityFacts, SchemeFields, schemes } from '@huisheng/contract'
import type * as z from 'zod'

type Asked = z.output<typeof schemes.example.body>

const noExclusion = {
  staff: false,
  staff_kin: false,
  duty_holder: false,
  offender: false,
  injured_party: false,
  insider: false,
}

/** A day on which the scheme is in force, today where it is. */
const dayWithin = ({ from, until }: SchemeFields, today: string) =>
  today < from ? from : until !== null && until < today ? until : today

/** The usual case: proved true, told first by somebody whom nothing excludes, with money enough. */
export const exampleFacts = (scheme: SchemeFields, asked: Asked, today: string): EligibilityFacts => ({
  outcome: 'proved',
  matterCode: scheme.matterCodes[0] ?? '',
  submittedOn: dayWithin(scheme, today),
  mode: 'real_name',
  identifiable: true,
  naturalPerson: true,
  standing: noExclusion,
  knownBefore: false,
  rewardedBefore: false,
  arrival: asked.arrival,
  jointCount: asked.arrival === 'joint' ? Math.max(2, asked.jointCount) : asked.jointCount,
  supplementCount: asked.arrival === 'supplement' ? 1 : 0,
  grade: asked.grade,
  penaltyFen: asked.penaltyFen,
  personMonthFen: 0,
  budgetFen: scheme.capCaseFen,
  openSignals: 0,
  abusive: false,
})
