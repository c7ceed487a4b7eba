import type { PersonFacts } from './person-facts.ts'
import { Person, type PersonRecord } from './person.model.ts'
import { openPerson } from './seal-person.ts'

export const readPersons = async (personIds: readonly string[]): Promise<PersonRecord[]> =>
  personIds.length === 0 ? [] : Person.find({ _id: { $in: [...new Set(personIds)] } }).lean<PersonRecord[]>()

/** In clear text: only for whoever has recorded a reveal, a copy or a reconciliation. The erased are left out. */
export const openPersons = async (personIds: readonly string[]): Promise<Map<string, PersonFacts>> => {
  const opened = (await readPersons(personIds)).map((person) => [String(person._id), openPerson(person)] as const)
  return new Map(opened.filter((pair): pair is readonly [string, PersonFacts] => pair[1] !== null))
}
