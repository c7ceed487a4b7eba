import type { Actor } from '../../../http/actor.ts'
import { contactsOf } from '../../accounts/contacts-of.ts'
import { personsOfAccount } from '../../register/persons-of-account.ts'
import type { PresentEntry } from '../../register/present.ts'

/** Who files, for themself or for an organisation. The phone is for the sealed content only. */
export type Filer = {
  id: string
  name: string
  phone: string | null
  /** Who they are to the register. */
  personIds: string[]
  organisation: { id: string; name: string } | null
}

export const filerOf = async (actor: Actor, organisation: Filer['organisation']): Promise<Filer> => {
  const [contacts, personIds] = await Promise.all([contactsOf([actor.id]), personsOfAccount(actor.id)])
  return { id: actor.id, name: actor.name, phone: contacts.get(actor.id)?.phone ?? null, personIds, organisation }
}

export const partyOf = ({ id, organisation }: Pick<Filer, 'id' | 'organisation'>) => organisation?.id ?? id

/** Of those who live somewhere, whom the filer has declared or is. */
export const ownEntries = (filer: Filer, entries: readonly PresentEntry[]) =>
  entries.filter(({ personId, filerId, organisationId }) =>
    filer.organisation
      ? organisationId === filer.organisation.id
      : filer.personIds.includes(personId) || (organisationId === null && filerId === filer.id),
  )
