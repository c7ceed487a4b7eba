import { abuse } from './abuse.ts'
import { arrival } from './arrival.ts'
import { base, caseCap, floor, grade } from './base-amount.ts'
import { budget } from './budget.ts'
import { exclusions } from './exclusions.ts'
import { anonymous, identifiable, naturalPerson } from './identity.ts'
import { inForce } from './in-force.ts'
import { matter } from './matter.ts'
import { notKnown, notRewarded } from './novelty.ts'
import { outcome } from './outcome.ts'
import { personCap } from './person-cap.ts'
import type { Rule } from './rule.ts'
import { secondAuthority } from './second-authority.ts'
import { share } from './share.ts'

/** Every rule, in the order they are tried: first whether, then how much, then whether it can be paid. */
export const rules: readonly Rule[] = [
  inForce,
  matter,
  outcome,
  anonymous,
  identifiable,
  naturalPerson,
  ...exclusions,
  notKnown,
  notRewarded,
  arrival,
  abuse,
  grade,
  base,
  floor,
  caseCap,
  share,
  personCap,
  budget,
  secondAuthority,
]
