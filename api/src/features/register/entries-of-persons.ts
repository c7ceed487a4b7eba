import type { Day, Relation, ResidencePurpose } from '@huisheng/contract'
import { Entry, kept, type EntryRecord } from './entry.model.ts'

export type EntryFacts = {
  entryId: string
  personId: string
  dwellingId: string
  areaIds: string[]
  since: Day
  /** Null while the person lives there. */
  until: Day | null
  purpose: ResidencePurpose
  relation: Relation
  declarationId: string
  declarationNumber: string
  verifiedByName: string
  verifiedAt: Date
}

/** Every stay the register still holds of these people, the newest first. */
export const entriesOfPersons = async (personIds: readonly string[]): Promise<EntryFacts[]> => {
  if (personIds.length === 0) return []
  const entries = await Entry.find({ personId: { $in: [...personIds] }, ...kept })
    .sort({ since: -1, _id: 1 })
    .lean<EntryRecord[]>()
  return entries.map(toFacts)
}

export const toFacts = (entry: EntryRecord): EntryFacts => ({
  entryId: entry._id,
  personId: entry.personId,
  dwellingId: entry.dwellingId,
  areaIds: entry.areaIds,
  since: entry.since,
  until: entry.until,
  purpose: entry.purpose,
  relation: entry.relation,
  declarationId: entry.declarationId,
  declarationNumber: entry.declarationNumber,
  verifiedByName: entry.verifiedByName,
  verifiedAt: entry.verifiedAt,
})
