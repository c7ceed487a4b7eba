import { openPersonal, sealPersonal } from '../../platform/personal.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { birthDayOf, type PersonFacts } from './person-facts.ts'
import type { PersonRecord } from './person.model.ts'

const { name, phone, documentNumber } = personalFields

type Sealed = Pick<
  PersonRecord,
  | 'documentKind'
  | 'numberSealed'
  | 'nameSealed'
  | 'nameHash'
  | 'phoneSealed'
  | 'phoneHash'
  | 'birthDaySealed'
  | 'guardian'
>

export const sealPerson = (facts: PersonFacts): Sealed => {
  const birthDay = birthDayOf(facts)
  return {
    documentKind: facts.documentKind,
    numberSealed: documentNumber.seal(facts.documentNumber),
    nameSealed: name.seal(facts.name),
    nameHash: name.hash(facts.name),
    phoneSealed: facts.phone && phone.seal(facts.phone),
    phoneHash: facts.phone && phone.hash(facts.phone),
    birthDaySealed: birthDay && sealPersonal('birth-day', birthDay),
    guardian: facts.guardian && {
      nameSealed: name.seal(facts.guardian.name),
      phoneSealed: phone.seal(facts.guardian.phone),
      relation: facts.guardian.relation,
    },
  }
}

export const openBirthDay = ({ birthDaySealed }: Pick<PersonRecord, 'birthDaySealed'>) =>
  birthDaySealed && openPersonal('birth-day', birthDaySealed)

/** Null where nothing is left of the person but a tombstone. */
export const openPerson = (person: PersonRecord): PersonFacts | null => {
  if (!person.nameSealed || !person.numberSealed) return null
  return {
    name: name.open(person.nameSealed),
    documentKind: person.documentKind,
    documentNumber: documentNumber.open(person.numberSealed),
    phone: person.phoneSealed && phone.open(person.phoneSealed),
    birthDay: openBirthDay(person),
    guardian: person.guardian && {
      name: name.open(person.guardian.nameSealed),
      phone: phone.open(person.guardian.phoneSealed),
      relation: person.guardian.relation,
    },
  }
}
