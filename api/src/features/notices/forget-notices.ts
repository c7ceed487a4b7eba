import type { NoticeTarget } from '@huisheng/contract'
import { NoticeEntry } from './notice.model.ts'

/** Takes what these people were told earlier about things of a kind out of their inboxes, all but this one. Safe to repeat. */
export const forgetEarlierNotices = async (
  recipientIds: readonly string[],
  noun: NoticeTarget['noun'],
  key: string,
) => {
  await NoticeEntry.deleteMany({ recipientId: { $in: recipientIds }, 'about.noun': noun, key: { $ne: key } })
}

/** Takes what one person was told about one thing out of their inbox. Safe to repeat. */
export const forgetNotices = async (recipientId: string, about: NoticeTarget) => {
  await NoticeEntry.deleteMany({ recipientId, 'about.noun': about.noun, 'about.id': about.id })
}
