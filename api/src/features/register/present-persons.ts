import type { PersonRecord as PersonPage } from '@huisheng/contract'
import { personalFields } from '../../platform/personal-fields.ts'
import { readPersons } from './open-persons.ts'
import { isMinor, type PersonFacts } from './person-facts.ts'
import type { PersonRecord } from './person.model.ts'
import { openPerson } from './seal-person.ts'

export type MaskedPerson = Omit<PersonPage, 'entries'>

const { name, phone, documentNumber } = personalFields

/** Each person as a screen shows them; one who was erased as such. */
export const presentPersons = async (personIds: readonly string[]): Promise<Map<string, MaskedPerson>> =>
  new Map((await readPersons(personIds)).map((person) => [String(person._id), maskRecord(person)]))

export const erasedPerson = (id: string, documentKind: PersonRecord['documentKind'] = 'other'): MaskedPerson => ({
  id,
  nameMasked: '已删除',
  documentKind,
  documentMasked: '',
  phoneMasked: null,
  minor: false,
  guardian: null,
})

const maskRecord = (person: PersonRecord): MaskedPerson => {
  const id = String(person._id)
  const facts = openPerson(person)
  return facts ? { id, ...maskPerson(facts) } : erasedPerson(id, person.documentKind)
}

/** The masked form of any person's facts. */
export const maskPerson = (facts: PersonFacts): Omit<MaskedPerson, 'id'> => ({
  nameMasked: name.mask(facts.name),
  documentKind: facts.documentKind,
  documentMasked: documentNumber.mask(facts.documentNumber),
  phoneMasked: facts.phone && phone.mask(facts.phone),
  minor: isMinor(facts.birthDay),
  guardian: facts.guardian && {
    nameMasked: name.mask(facts.guardian.name),
    phoneMasked: phone.mask(facts.guardian.phone),
    relation: facts.guardian.relation,
  },
})
