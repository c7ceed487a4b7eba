import { ensurePersons } from './ensure-persons.ts'
import { Person } from './person.model.ts'
import { sealPerson } from './seal-person.ts'
import type { Arrival, VerifiedFacts } from './verified-facts.ts'

/**
 * The person ids of the arrivals, in order, each person with the facts that were verified last; what a later
 * verification leaves open (a phone, a birthday) stays known.
 */
export const knowPeople = async ({ declarationId, verifiedAt, arrivals }: VerifiedFacts): Promise<string[]> => {
  const personIds = await ensurePersons(arrivals)
  const older = {
    $or: [
      { factsAt: null },
      { factsAt: { $lt: verifiedAt } },
      { factsAt: verifiedAt, factsBy: { $lte: declarationId } },
    ],
  }
  const changes = arrivals.flatMap((arrival, at) => {
    const _id = personIds[at]!
    const facts = { ...verifiedFields(arrival), factsAt: verifiedAt, factsBy: declarationId }
    return [
      { updateOne: { filter: { _id, tombstone: null, ...older }, update: { $set: facts } } },
      ...(arrival.accountId
        ? [
            {
              updateOne: { filter: { _id, tombstone: null }, update: { $addToSet: { accountIds: arrival.accountId } } },
            },
          ]
        : []),
    ]
  })
  if (changes.length > 0) await Person.bulkWrite(changes)
  return personIds
}

const verifiedFields = (arrival: Arrival) => {
  const { documentKind: _, ...sealed } = sealPerson(arrival)
  return Object.fromEntries(Object.entries(sealed).filter(([, value]) => value !== null))
}
