import { DwellingRecord } from './dwelling-record.model.ts'
import { Entry, kept } from './entry.model.ts'

/** The declarations on which a kept stay or a lease in these dwellings rests: they are kept with it. */
export const declarationsInUse = async (dwellingIds: readonly string[]): Promise<Set<string>> => {
  const ids = [...new Set(dwellingIds)]
  const [entries, records] = await Promise.all([
    Entry.find({ dwellingId: { $in: ids }, ...kept }, { declarationId: 1, endedByDeclarationId: 1 }).lean(),
    DwellingRecord.find({ _id: { $in: ids } }, { lease: 1 }).lean(),
  ])
  return new Set([
    ...entries.flatMap(({ declarationId, endedByDeclarationId }) => [declarationId, endedByDeclarationId ?? '']),
    ...records.flatMap(({ lease }) => lease?.declarationId ?? []),
  ])
}
