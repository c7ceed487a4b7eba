import { Declaration } from '../declaration.model.ts'

/** Which of these people a declaration still names. */
export const namedInDeclarations = async (personIds: readonly string[]): Promise<Set<string>> => {
  const ids = new Set(personIds)
  const found = await Declaration.find({ personIds: { $in: [...ids] }, tombstone: null }, { personIds: 1 }).lean()
  return new Set(found.flatMap((declaration) => declaration.personIds.filter((id) => ids.has(id))))
}
