import type { DeclarationContent } from '@huisheng/contract'
import type { CheckFacts } from './check-facts.ts'

type Kind = Pick<DeclarationContent, 'kind'>
type Present = Pick<CheckFacts, 'presentOccupants' | 'presentInDwelling'>

/** How many live there beside those who are named. A count names everybody: whoever it leaves out has left. */
export const othersPresent = ({ kind }: Kind, { presentOccupants, presentInDwelling }: Present) =>
  kind === 'occupancy' || kind === 'dormitory'
    ? 0
    : Math.max(0, presentOccupants - presentInDwelling.filter(Boolean).length)
