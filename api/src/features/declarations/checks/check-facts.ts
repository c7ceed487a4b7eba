import type { Day, DeclarationRules, DwellingUse } from '@huisheng/contract'

/** What the checks need to know beside the declaration itself. */
export type CheckFacts = {
  rules: DeclarationRules
  dwelling: { rooms: number | null; areaSquareMetres: number | null; use: DwellingUse; floor: number; room: string }
  today: Day
  /** How many live in the dwelling now, by the register. */
  presentOccupants: number
  /** Per occupant: lives in another dwelling now, by the register. */
  elsewhere: boolean[]
  /** Per occupant: lives in this dwelling now, by the register. */
  presentInDwelling: boolean[]
}
