import { DwellingRecord } from './dwelling-record.model.ts'

/** Which of these dwellings stand empty by the last verification. */
export const vacantIn = async (dwellingIds: readonly string[]): Promise<Set<string>> => {
  const vacant = await DwellingRecord.find({ _id: { $in: dwellingIds }, state: 'vacant' }, { _id: 1 }).lean()
  return new Set(vacant.map(({ _id }) => _id))
}
