import type { SubscriptionTemplate } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { contactOf } from '../accounts/contact-of.ts'
import { insertOnce } from '../accounts/insert-once.ts'
import { NoticeEntry } from './notice.model.ts'
import { sendBySms } from './send-by-sms.ts'
import { sendByWechat } from './send-by-wechat.ts'

export type Notice = {
  /** Names the event: the same key never makes two notices for one recipient. */
  key: string
  recipientId: string
  title: string
  text: string
  reportId: string | null
  template: SubscriptionTemplate
  /** `high` also goes by SMS where WeChat did not take it. */
  importance: 'normal' | 'high'
}

/**
 * Tells one person of one event. Safe to repeat: the inbox has it exactly once. Outside the app it is sent at most
 * once by each channel: a channel is marked before anything leaves, so after a crash in between it is not tried again.
 * A channel that fails is recorded on the notice and throws nothing.
 */
export const sendNotice = async ({ key, recipientId, ...news }: Notice) => {
  const notice = await insertOnce(() =>
    NoticeEntry.findOneAndUpdate(
      { recipientId, key },
      { $setOnInsert: { ...news, at: clock.now() } },
      { upsert: true, returnDocument: 'after' },
    ).lean(),
  )
  const { openid, phone } = await contactOf(recipientId)
  if (await sendByWechat(notice, openid)) return
  if (notice.importance === 'high' && phone) await sendBySms(notice, phone)
}
