import type { NoticeView } from '@huisheng/contract'
import { isObjectIdOrHexString } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { badField } from '../../http/problem.ts'
import { NoticeEntry, type NoticeRecord } from './notice.model.ts'

/** The newest first; the cursor is the id of the last one read. */
export const listNotices = async ({ id }: Actor, { cursor, limit }: { cursor?: string; limit: number }) => {
  if (cursor !== undefined && !isObjectIdOrHexString(cursor)) throw badField('cursor', '翻页位置不正确')
  const notices = await NoticeEntry.find({ recipientId: id, ...(cursor && { _id: { $lt: cursor } }) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
  const items = notices.slice(0, limit).map(present)
  return { items, next: notices.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const present = ({ _id, title, text, about, at, readAt }: NoticeRecord): NoticeView => ({
  id: String(_id),
  title,
  text,
  about: about ? { noun: about.noun, id: String(about.id) } : null,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
})
