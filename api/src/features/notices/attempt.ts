import type { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { NoticeEntry, type NoticeRecord } from './notice.model.ts'

type Channel = 'wechat' | 'sms'
/** Longer than any client waits: whoever began and has not finished by then never will. */
const givenUpMs = 60_000

/** Marks a channel as being tried, before anything leaves. False when it was tried before, by anyone. */
export const beginAttempt = async (noticeId: Types.ObjectId, channel: Channel) => {
  const attempt = { state: 'sending', at: clock.now() }
  return (
    (await NoticeEntry.findOneAndUpdate({ _id: noticeId, [channel]: null }, { $set: { [channel]: attempt } })) !== null
  )
}

/** Records how it ended; `because` is absent when it was sent. */
export const endAttempt = async (noticeId: Types.ObjectId, channel: Channel, because?: string) => {
  const attempt = { state: because ? 'failed' : 'sent', at: clock.now(), ...(because && { because }) }
  await NoticeEntry.updateOne({ _id: noticeId }, { $set: { [channel]: attempt } })
}

/** Sent, or perhaps being sent at this moment by another process. */
export const mayHaveArrived = (attempt: NoticeRecord['wechat']) =>
  attempt?.state === 'sent' ||
  (attempt?.state === 'sending' && clock.now().getTime() - attempt.at.getTime() < givenUpMs)
