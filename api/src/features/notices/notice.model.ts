import { NoticeTarget, SubscriptionTemplate } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const { ObjectId } = Schema.Types
const keptSeconds = 400 * 24 * 60 * 60

/** What became of one way out of the app. Absent until it is tried. */
const Attempt = new Schema(
  {
    state: { type: String, enum: ['sending', 'sent', 'failed'], required: true },
    at: { type: Date, required: true },
    /** Why it failed, in the words of the other side. */
    because: String,
  },
  { _id: false },
)

const schema = new Schema({
  recipientId: { type: ObjectId, required: true },
  /** The event it tells of: one notice per recipient and key. */
  key: { type: String, required: true },
  title: { type: String, required: true },
  text: { type: String, required: true },
  about: {
    type: {
      _id: false,
      noun: { type: String, enum: NoticeTarget.shape.noun.options, required: true },
      id: { type: ObjectId, required: true },
    },
    default: null,
  },
  template: { type: String, enum: SubscriptionTemplate.options, required: true },
  importance: { type: String, enum: ['normal', 'high'], required: true },
  at: { type: Date, required: true },
  readAt: { type: Date, default: null },
  wechat: Attempt,
  sms: Attempt,
})
schema.index({ recipientId: 1, key: 1 }, { unique: true })
schema.index({ recipientId: 1, _id: -1 })
schema.index({ recipientId: 1, readAt: 1 })
schema.index({ at: 1 }, { expireAfterSeconds: keptSeconds })

export const NoticeEntry = model('Notice', schema)
export type NoticeRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
