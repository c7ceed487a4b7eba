import { Entry, open } from './entry.model.ts'

/** Which of these people live in some other dwelling now. */
export const livingElsewhere = async (personIds: readonly string[], dwellingId: string): Promise<Set<string>> => {
  const entries = await Entry.find(
    { personId: { $in: personIds }, ...open, dwellingId: { $ne: dwellingId } },
    { personId: 1 },
  ).lean()
  return new Set(entries.map(({ personId }) => personId))
}
