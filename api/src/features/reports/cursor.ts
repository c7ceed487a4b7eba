import { badField } from '../../http/problem.ts'

/** A place in a list ordered by a moment and then by id. */
export type Cursor = { at: Date; id: string }

export const writeCursor = ({ at, id }: Cursor) => Buffer.from(`${at.getTime()}.${id}`).toString('base64url')

export const readCursor = (text: string | undefined): Cursor | null => {
  if (text === undefined) return null
  const found = /^(\d{1,15})\.([0-9a-f]{24})$/.exec(Buffer.from(text, 'base64url').toString('utf8'))
  if (!found) throw badField('cursor', '翻页位置不正确')
  return { at: new Date(Number(found[1])), id: found[2]! }
}
