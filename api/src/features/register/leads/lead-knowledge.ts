import type { Day, DeclarationRules } from '@huisheng/contract'

export type Standards = Pick<DeclarationRules, 'personsPerRoom' | 'squareMetresPerHead'>

/** What declarations that are still open say of a dwelling. */
export type Declared = {
  people: number
  /** The earliest day one of these people is said to live there from. */
  since: Day | null
  /** Somebody has declared it empty. */
  vacant: boolean
  /** The landlord’s side has filed for it. */
  landlordSide: boolean
}

type Knowledge = {
  standards: () => Promise<Standards | null>
  declaredOf: (dwellingId: string) => Promise<Declared>
}

const knowledge: Knowledge = {
  standards: () => Promise.resolve(null),
  declaredOf: () => Promise.resolve({ people: 0, since: null, vacant: false, landlordSide: false }),
}

/** How the features that come after this one tell it what a lead rests on besides the register. */
export const informLeads = (given: Partial<Knowledge>) => void Object.assign(knowledge, given)

export const leadStandards = () => knowledge.standards()
export const declaredOf = (dwellingId: string) => knowledge.declaredOf(dwellingId)
