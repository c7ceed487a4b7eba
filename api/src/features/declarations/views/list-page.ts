import type { QueryFilter } from 'mongoose'
import { Types } from 'mongoose'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'

export type DeclarationFilter = QueryFilter<DeclarationDocument>
export type Paging = { cursor?: string; limit: number }
/** A row shows neither what was said nor the history: they are left behind. */
export type Listed = Omit<DeclarationDocument, 'history' | 'contentSealed' | 'earlier'>
export const listed = { history: 0, contentSealed: 0, earlier: 0 }

/** One page, the newest first, in the order of an index that ends in `field, _id`. */
export const listPage = async (
  filter: DeclarationFilter,
  field: 'changedAt' | 'filedAt',
  { cursor, limit }: Paging,
): Promise<{ declarations: Listed[]; next: string | null }> => {
  const after = readCursor(cursor)
  const position = after && {
    $or: [{ [field]: { $lt: after.at } }, { [field]: after.at, _id: { $lt: new Types.ObjectId(after.id) } }],
  }
  const found = await Declaration.find(position ? { $and: [filter, position] } : filter, listed)
    .sort({ [field]: -1, _id: -1 })
    .limit(limit + 1)
    .lean<Listed[]>()
  const declarations = found.slice(0, limit)
  const last = declarations.at(-1)
  const more = found.length > limit && last
  return { declarations, next: more ? writeCursor({ at: last[field], id: String(last._id) }) : null }
}
