import type { Day, Relation, ResidencePurpose } from '@huisheng/contract'
import { Entry, open, type EntryRecord } from './entry.model.ts'

/** One who lives in a dwelling now, by ids. */
export type PresentEntry = {
  entryId: string
  personId: string
  declarationId: string
  filerId: string
  organisationId: string | null
  since: Day
  purpose: ResidencePurpose
  relation: Relation
}

/** Who lives in each of these dwellings now; a dwelling without anyone has no place in the map. */
export const present = async (dwellingIds: readonly string[]): Promise<Map<string, PresentEntry[]>> => {
  const entries = await Entry.find({ dwellingId: { $in: dwellingIds }, ...open })
    .sort({ dwellingId: 1, since: 1, _id: 1 })
    .lean<EntryRecord[]>()
  const byDwelling = new Map<string, PresentEntry[]>()
  for (const entry of entries)
    byDwelling.set(entry.dwellingId, [...(byDwelling.get(entry.dwellingId) ?? []), toPresent(entry)])
  return byDwelling
}

const toPresent = (entry: EntryRecord): PresentEntry => ({
  entryId: entry._id,
  personId: entry.personId,
  declarationId: entry.declarationId,
  filerId: entry.filerId,
  organisationId: entry.organisationId,
  since: entry.since,
  purpose: entry.purpose,
  relation: entry.relation,
})
