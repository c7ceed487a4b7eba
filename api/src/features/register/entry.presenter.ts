import type { EntryView } from '@huisheng/contract'
import { dwellingRef, type DwellingFacts } from '../addresses/dwelling-facts.ts'
import { dwellingsById } from '../addresses/find-dwellings.ts'
import type { EntryRecord } from './entry.model.ts'
import { erasedPerson, presentPersons, type MaskedPerson } from './present-persons.ts'

/** Entries with their people masked, in their order, in a constant number of queries. */
export const presentEntries = async (entries: EntryRecord[]): Promise<EntryView[]> => {
  const [persons, dwellings] = await Promise.all([
    presentPersons(entries.map(({ personId }) => personId)),
    dwellingsById(entries.map(({ dwellingId }) => dwellingId)),
  ])
  return entries.flatMap((entry) => {
    const dwelling = dwellings.get(entry.dwellingId)
    return dwelling ? [presentEntry(entry, persons.get(entry.personId) ?? erasedPerson(entry.personId), dwelling)] : []
  })
}

const presentEntry = (entry: EntryRecord, { id, guardian: _, ...person }: MaskedPerson, dwelling: DwellingFacts) => ({
  ...person,
  id: entry._id,
  personId: id,
  relation: entry.relation,
  purpose: entry.purpose,
  since: entry.since,
  until: entry.until,
  dwelling: dwellingRef(dwelling),
  declarationId: entry.declarationId,
  declarationNumber: entry.declarationNumber,
  verifiedByName: entry.verifiedByName,
  verifiedAt: entry.verifiedAt.toISOString(),
  endedByDeclarationId: entry.endedByDeclarationId,
})
