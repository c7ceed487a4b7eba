import { Report } from '../report.model.ts'

/** The tip-offs that tell of this member of staff: what lists of other things leave out for them. */
export const hiddenFrom = async (accountId: string): Promise<string[]> =>
  (await Report.find({ kind: 'tip_off', excludedIds: accountId }, { _id: 1 }).lean()).map(({ _id }) => String(_id))

/** Those of these reports that this reader must not know of. */
export const hiddenAmong = async (accountId: string, reportIds: readonly string[]): Promise<Set<string>> => {
  if (reportIds.length === 0) return new Set()
  const found = await Report.find({ _id: { $in: reportIds }, excludedIds: accountId }, { _id: 1 }).lean()
  return new Set(found.map(({ _id }) => String(_id)))
}
