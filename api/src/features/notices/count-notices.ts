import { NoticeEntry } from './notice.model.ts'

export const countNotices = (recipientId: string) => NoticeEntry.countDocuments({ recipientId })
