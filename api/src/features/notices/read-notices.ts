import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { NoticeEntry } from './notice.model.ts'

export const countUnread = ({ id }: Actor) => NoticeEntry.countDocuments({ recipientId: id, readAt: null })

/** Marks these of one's own notices as read, or all where none are named. Others' ids change nothing. */
export const readNotices = async ({ id }: Actor, noticeIds?: string[]) => {
  const which = noticeIds ? { _id: { $in: noticeIds } } : {}
  await NoticeEntry.updateMany({ recipientId: id, readAt: null, ...which }, { $set: { readAt: clock.now() } })
}
