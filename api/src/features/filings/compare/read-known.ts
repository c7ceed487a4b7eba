import { createHash } from 'node:crypto'
import { openStatements, type OpenStatement } from '../../declarations/open-statements.ts'
import { openPersons } from '../../register/open-persons.ts'
import type { PersonFacts } from '../../register/person-facts.ts'
import { present, type PresentEntry } from '../../register/present.ts'
import { vacantIn } from '../../register/vacant-in.ts'
import type { Known, KnownPerson } from './known.ts'

/** What register and open declarations hold of a dwelling, by ids. */
type Standing = { entries: PresentEntry[]; statements: OpenStatement[]; vacant: boolean }

const dwellingsAtOnce = 1_000

/** What is known of these dwellings: the register, and over it, in their order, the declarations still open there. */
export const readKnown = async (dwellingIds: readonly string[]) => {
  const known = new Map<string, Known>()
  for (const ids of inParts(dwellingIds)) {
    const standing = await readStanding(ids)
    const persons = await openPersons(
      [...standing.values()].flatMap(({ entries }) => entries.map(({ personId }) => personId)),
    )
    for (const [id, each] of standing) known.set(id, { ...replay(each, persons), mark: markOf(each) })
  }
  return known
}

/** Only the marks, without opening anybody’s data. */
export const readMarks = async (dwellingIds: readonly string[]) => {
  const marks = new Map<string, string>()
  for (const ids of inParts(dwellingIds))
    for (const [id, standing] of await readStanding(ids)) marks.set(id, markOf(standing))
  return marks
}

const inParts = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / dwellingsAtOnce) }, (_, at) =>
    ids.slice(at * dwellingsAtOnce, (at + 1) * dwellingsAtOnce),
  )

const readStanding = async (dwellingIds: readonly string[]) => {
  const [entries, statements, vacant] = await Promise.all([
    present(dwellingIds),
    openStatements(dwellingIds),
    vacantIn(dwellingIds),
  ])
  return new Map<string, Standing>(
    dwellingIds.map((id) => [
      id,
      { entries: entries.get(id) ?? [], statements: statements.get(id) ?? [], vacant: vacant.has(id) },
    ]),
  )
}

const markOf = ({ entries, statements, vacant }: Standing) =>
  createHash('sha1')
    .update(
      JSON.stringify([
        entries.map(({ entryId, declarationId, since }) => [entryId, declarationId, since]).sort(),
        statements.map(({ declarationId, revision }) => [declarationId, revision]),
        vacant,
      ]),
    )
    .digest('base64url')

/** Each open declaration changes the picture as it will change the register once it is verified. */
const replay = ({ entries, statements, vacant }: Standing, persons: Map<string, PersonFacts>) => {
  let people = new Map<string, KnownPerson>()
  let empty = vacant
  for (const { personId, since, purpose, relation } of entries) {
    const facts = persons.get(personId)
    if (facts) people.set(personId, { ...facts, since, purpose, relation, personId })
  }
  for (const { kind, occupants, leaving } of statements) {
    const stated = occupants.map((occupant) => [occupant.personId, occupant] as const)
    if (kind === 'occupancy' || kind === 'dormitory') people = new Map(stated)
    else for (const [personId, occupant] of stated) people.set(personId, occupant)
    if (kind === 'vacancy') people.clear()
    for (const { personId } of leaving) people.delete(personId)
    empty = kind === 'vacancy' || (empty && stated.length === 0)
  }
  return { people: [...people.values()], vacant: empty && people.size === 0 }
}
