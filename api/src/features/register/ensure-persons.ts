import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { insertNew } from './insert-new.ts'
import type { PersonFacts } from './person-facts.ts'
import { Person } from './person.model.ts'
import { sealPerson } from './seal-person.ts'

const { documentNumber } = personalFields
const hashOf = ({ documentKind, documentNumber: number }: PersonFacts) => documentNumber.hash(documentKind, number)
const hashesOf = ({ documentKind, documentNumber: number }: PersonFacts) => documentNumber.hashes(documentKind, number)

/**
 * The id of each person, in order; whoever is new is kept as stated. A known person is never overwritten: only a
 * verification does that. At most three queries, however many people.
 */
export const ensurePersons = async (people: PersonFacts[]): Promise<string[]> => {
  if (people.length === 0) return []
  const known = await idsByHash(people.flatMap(hashesOf))
  const idOf = (person: PersonFacts) =>
    hashesOf(person)
      .map((hash) => known.get(hash))
      .find((id) => id !== undefined)
  const missing = new Map(people.filter((person) => !idOf(person)).map((person) => [hashOf(person), person]))
  if (missing.size > 0) {
    const createdAt = clock.now()
    await insertNew(
      Person,
      [...missing].map(([documentHash, person]) => ({ ...sealPerson(person), documentHash, createdAt })),
    )
    for (const [hash, id] of await idsByHash([...missing.keys()])) known.set(hash, id)
  }
  return people.map((person) => idOf(person)!)
}

const idsByHash = async (hashes: string[]) => {
  const persons = await Person.find({ documentHash: { $in: hashes } }, { documentHash: 1 }).lean()
  return new Map(persons.map(({ _id, documentHash }) => [documentHash!, String(_id)]))
}
