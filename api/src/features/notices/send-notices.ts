import type { NoticeTarget, SubscriptionTemplate } from '@huisheng/contract'
import { MongoBulkWriteError } from 'mongodb'
import { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { contactsOf } from '../accounts/contacts-of.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { NoticeEntry, type NoticeRecord } from './notice.model.ts'
import { sendBySms } from './send-by-sms.ts'
import { sendByWechat } from './send-by-wechat.ts'

export type Notice = {
  /** Names the event: the same key never makes two notices for one recipient. */
  key: string
  recipientId: string
  title: string
  text: string
  /** What a tap leads to. */
  about: NoticeTarget | null
  template: SubscriptionTemplate
  /** `high` also goes by SMS where WeChat did not take it. */
  importance: 'normal' | 'high'
}

/**
 * Tells people of events, many at once. Safe to repeat: an inbox has each event exactly once. Outside the app it is
 * sent at most once by each channel: a channel is marked before anything leaves, so after a crash in between it is not
 * tried again. A channel that fails is recorded on the notice and throws nothing.
 */
export const sendNotices = async (notices: readonly Notice[]) => {
  if (notices.length === 0) return
  await keep(notices, mostTries)
  const contacts = await contactsOf(notices.map(({ recipientId }) => recipientId))
  const outside = notices.filter(({ recipientId, importance }) => {
    const contact = contacts.get(recipientId)
    return contact?.openid || (importance === 'high' && contact?.phone)
  })
  if (outside.length === 0) return
  const kept = await NoticeEntry.find({
    $or: outside.map(({ recipientId, key }) => ({ recipientId, key })),
  }).lean()
  for (const notice of kept) await sendOutside(notice, contacts.get(String(notice.recipientId))!)
}

const mostTries = 5

/** Engines may end one of several deliveries that wait for each other; each notice is kept once, so it tries again. */
const keep = async (notices: readonly Notice[], tries: number): Promise<void> => {
  const at = clock.now()
  try {
    await NoticeEntry.bulkWrite(
      notices.map(({ key, recipientId, about, ...news }) => ({
        updateOne: {
          filter: { recipientId: new Types.ObjectId(recipientId), key },
          update: {
            $setOnInsert: {
              // Made here, not by the database: the inbox is read in the order of ids, which only we hand out in turn.
              _id: new Types.ObjectId(),
              ...news,
              about: about && { noun: about.noun, id: new Types.ObjectId(about.id) },
              at,
              readAt: null,
            },
          },
          upsert: true,
        },
      })),
      { ordered: false },
    )
  } catch (error) {
    if (onlyDuplicates(error)) return
    if (!(error instanceof MongoBulkWriteError) || tries === 1) throw error
    await keep(notices, tries - 1)
  }
}

/** Someone else kept the same notices in between: they are there. */
const onlyDuplicates = (error: unknown) =>
  error instanceof MongoBulkWriteError && [error.writeErrors].flat().every((each) => isDuplicate(each))

const sendOutside = async (
  notice: NoticeRecord,
  { openid, phone }: { openid: string | null; phone: string | null },
) => {
  if (await sendByWechat(notice, openid)) return
  if (notice.importance === 'high' && phone) await sendBySms(notice, phone)
}
