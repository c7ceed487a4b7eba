import type { Day, DeclarationKind, FilerCapacity, Relation, ResidencePurpose } from '@huisheng/contract'
import type { DwellingFacts } from '../addresses/dwelling-facts.ts'
import type { PersonFacts } from './person-facts.ts'

export type Arrival = PersonFacts & {
  key: string
  since: Day
  purpose: ResidencePurpose
  relation: Relation
  /** Whose own record this is: declared or confirmed by themself, and now verified. */
  accountId: string | null
}
export type Departure = { entryId: string; until: Day } | { personId: string; until: Day }

/** What a declaration says once a grid worker has verified it. */
export type VerifiedFacts = {
  declarationId: string
  declarationNumber: string
  kind: DeclarationKind
  capacity: FilerCapacity
  filerId: string
  organisationId: string | null
  dwelling: DwellingFacts
  effectiveOn: Day
  verifiedById: string
  verifiedByName: string
  verifiedAt: Date
  arrivals: Arrival[]
  departures: Departure[]
  lease: { from: Day; until: Day } | null
  vacantSince: Day | null
  /** Occupancy, dormitory: who is not named has left. */
  completeList: boolean
}
