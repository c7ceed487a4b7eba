import { toFacts, type EntryFacts } from './entries-of-persons.ts'
import { Entry, open, type EntryRecord } from './entry.model.ts'

/** How many people live in an area now, by the register. */
export const countEntriesBelow = (areaId: string) => Entry.countDocuments({ areaIds: areaId, ...open })

/** Who lives in an area now, a batch at a time, as it is asked for. */
export async function* entriesBelow(areaId: string, batchSize = 1_000): AsyncGenerator<EntryFacts[]> {
  let last: string | null = null
  for (;;) {
    const batch: EntryRecord[] = await Entry.find({ areaIds: areaId, ...open, ...(last && { _id: { $gt: last } }) })
      .sort({ _id: 1 })
      .limit(batchSize)
      .lean<EntryRecord[]>()
    if (batch.length > 0) yield batch.map(toFacts)
    if (batch.length < batchSize) return
    last = batch.at(-1)!._id
  }
}
