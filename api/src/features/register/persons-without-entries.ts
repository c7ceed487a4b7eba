import { Entry, kept } from './entry.model.ts'
import { Person } from './person.model.ts'

/** People known since before a moment of whom no stay is kept, behind `after`; `last` is null at the end. */
export const personsWithoutEntries = async (knownBefore: Date, after: string | null, limit: number) => {
  const found = await Person.find(
    { tombstone: null, createdAt: { $lt: knownBefore }, ...(after && { _id: { $gt: after } }) },
    { _id: 1 },
  )
    .sort({ _id: 1 })
    .limit(limit)
    .lean()
  const ids = found.map(({ _id }) => String(_id))
  const living = new Set(await Entry.distinct('personId', { personId: { $in: ids }, ...kept }))
  return { ids: ids.filter((id) => !living.has(id)), last: found.length === limit ? ids.at(-1)! : null }
}
