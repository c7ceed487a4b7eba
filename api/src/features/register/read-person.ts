import type { EntryView, PersonRecord } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { dwellingsById } from '../addresses/find-dwellings.ts'
import { recordAccess } from '../audit/record-access.ts'
import { Entry, kept, type EntryRecord } from './entry.model.ts'
import { presentEntries } from './entry.presenter.ts'
import { presentPersons } from './present-persons.ts'
import { demandScope, isInScope, scopeOf } from './scope-of.ts'

/** A person with the stays this reader may see; one who never stayed there is `not_found`. */
export const readPerson = async (actor: Actor, personId: string): Promise<PersonRecord> => {
  const entries = await entriesInScope(actor, personId)
  const person = (await presentPersons([personId])).get(personId)
  if (!person) throw new Problem('not_found')
  await recordAccess(actor, { action: 'read', subjectIds: [personId], what: '查看人员档案', ref: personId })
  return { ...person, entries: await presentEntries(entries) }
}

/** Those who live there now first, then the latest. Throws `not_found` where there are none. */
export const entriesInScope = async (actor: Actor, personId: string): Promise<EntryRecord[]> => {
  const [scope, entries] = await Promise.all([
    scopeOf(actor),
    Entry.find({ personId, ...kept })
      .sort({ until: 1, since: -1 })
      .lean<EntryRecord[]>(),
  ])
  const dwellings = await dwellingsById(entries.map(({ dwellingId }) => dwellingId))
  const seen = entries.filter(({ dwellingId }) => {
    const dwelling = dwellings.get(dwellingId)
    return dwelling !== undefined && isInScope(scope, dwelling)
  })
  if (seen.length === 0) throw new Problem('not_found')
  return seen
}

export const readEntry = async (actor: Actor, entryId: string): Promise<EntryView> => {
  const entry = await Entry.findOne({ _id: entryId, ...kept }).lean<EntryRecord>()
  if (!entry) throw new Problem('not_found')
  demandScope(await scopeOf(actor), (await dwellingsById([entry.dwellingId])).get(entry.dwellingId))
  await recordAccess(actor, { action: 'read', subjectIds: [entry.personId], what: '查看一条登记', ref: entryId })
  const [view] = await presentEntries([entry])
  return view!
}
