import { badField } from '../../http/problem.ts'

/** The place after the entry of this moment and id. */
export const writeCursor = ({ at, _id }: { at: Date; _id: unknown }) => `${at.getTime()}.${String(_id)}`

/** The condition for entries behind the cursor, newest first. */
export const after = (cursor: string | undefined) => {
  if (cursor === undefined) return {}
  const found = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(cursor)
  if (!found) throw badField('cursor', '翻页位置不正确')
  const at = new Date(Number(found[1]))
  return { at: { $lte: at }, $or: [{ at: { $lt: at } }, { at, _id: { $lt: found[2]! } }] }
}
