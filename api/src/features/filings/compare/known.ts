import type { Occupant } from '@huisheng/contract'

/** One person who lives somewhere by the register or by a declaration still open. In memory only. */
export type KnownPerson = Occupant & { personId: string }

/** What is known of a dwelling. `mark` differs as soon as anything about it does. */
export type Known = { people: KnownPerson[]; vacant: boolean; mark: string }
