import type { Day } from '@huisheng/contract'
import { DwellingRecord } from './dwelling-record.model.ts'

/** The lease in force or last known of each dwelling that has one. */
export const leasesOf = async (
  dwellingIds: readonly string[],
): Promise<Map<string, { from: Day; until: Day; declarationId: string }>> => {
  const records = await DwellingRecord.find({ _id: { $in: dwellingIds } }, { lease: 1 }).lean()
  return new Map(records.flatMap(({ _id, lease }) => (lease ? [[_id, lease]] : [])))
}
