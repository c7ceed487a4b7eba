import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { insertNewWhole } from './insert-new.ts'
import type { PersonFacts } from './person-facts.ts'
import { Person } from './person.model.ts'
import { sealPerson } from './seal-person.ts'

const { documentNumber } = personalFields
const hashesOf = ({ documentKind, documentNumber: number }: PersonFacts) => documentNumber.hashes(documentKind, number)

/**
 * The id of each person, in order; whoever is new is kept as stated. A known person is never overwritten: only a
 * verification does that. At most three queries, however many people.
 */
export const ensurePersons = async (people: PersonFacts[]): Promise<string[]> => {
  if (people.length === 0) return []
  const named = people.map((person) => ({ person, hashes: hashesOf(person) }))
  const known = await idsByHash(named.flatMap(({ hashes }) => hashes))
  const idBy = (hashes: string[]) => hashes.map((hash) => known.get(hash)).find((id) => id !== undefined)
  // The first hash is under the current key: by that one they are found from now on.
  const missing = new Map(named.filter(({ hashes }) => !idBy(hashes)).map(({ person, hashes }) => [hashes[0]!, person]))
  if (missing.size > 0) {
    const createdAt = clock.now()
    await insertNewWhole(
      Person,
      [...missing].map(([documentHash, person]) => ({
        ...sealPerson(person),
        documentHash,
        accountIds: [],
        factsAt: null,
        factsBy: null,
        createdAt,
        tombstone: null,
      })),
    )
    for (const [hash, id] of await idsByHash([...missing.keys()])) known.set(hash, id)
  }
  return named.map(({ hashes }) => idBy(hashes)!)
}

const idsByHash = async (hashes: string[]) => {
  const persons = await Person.find({ documentHash: { $in: hashes } }, { documentHash: 1 }).lean()
  return new Map(persons.map(({ _id, documentHash }) => [documentHash!, String(_id)]))
}
