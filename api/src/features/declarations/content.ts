import type { DeclarationContent, Occupant } from '@huisheng/contract'
import { openPersonal, sealPersonal } from '../../platform/personal.ts'
import type { PersonFacts } from '../register/person-facts.ts'

/** Names an occupant within the declaration, and the register’s person. */
export type DeclaredOccupant = Occupant & { key: string; personId: string; filledIn?: FilledIn[] }
/** What the filer left blank and was taken from what is known: not theirs to read back. */
export type FilledIn = 'phone' | 'birthDay' | 'guardian'
/** Named by the register’s entry, or as stated by the filer. */
export type DeclaredLeaver = {
  entryId: string | null
  personId: string
  stated: Pick<Occupant, 'name' | 'documentKind' | 'documentNumber'> | null
}

/** All of a declaration that can name or describe a person: sealed as one text. */
export type SealedContent = Pick<DeclarationContent, 'lease' | 'onBehalfOf' | 'words'> & {
  filer: { name: string; phone: string | null }
  occupants: DeclaredOccupant[]
  leaving: DeclaredLeaver[]
}

const use = 'declaration'

export const sealContent = (content: SealedContent) => sealPersonal(use, JSON.stringify(content))

export const openContent = (sealed: string) => JSON.parse(openPersonal(use, sealed)) as SealedContent

export const personFactsOf = ({
  name,
  documentKind,
  documentNumber,
  phone,
  birthDay,
  guardian,
}: Omit<Occupant, 'since' | 'purpose' | 'relation'>): PersonFacts => ({
  name,
  documentKind,
  documentNumber,
  phone,
  birthDay,
  guardian,
})
