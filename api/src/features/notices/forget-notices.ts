import type { NoticeTarget } from '@huisheng/contract'
import { NoticeEntry } from './notice.model.ts'

/** Takes what one person was told about one thing out of their inbox. Safe to repeat. */
export const forgetNotices = async (recipientId: string, about: NoticeTarget) => {
  await NoticeEntry.deleteMany({ recipientId, 'about.noun': about.noun, 'about.id': about.id })
}
