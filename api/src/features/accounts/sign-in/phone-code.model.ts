import { model, Schema } from 'mongoose'

/** The one-time code of one phone and how often it was asked for, in one document so that limits hold everywhere. */
const schema = new Schema({
  phoneHash: { type: String, required: true },
  /** Null once the code was used. */
  codeHash: { type: String, default: null },
  triesLeft: { type: Number, required: true },
  sentAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  /** The day in Asia/Shanghai that `sentThatDay` counts. */
  day: { type: String, required: true },
  sentThatDay: { type: Number, required: true },
})
schema.index({ phoneHash: 1 }, { unique: true })
schema.index({ sentAt: 1 }, { expireAfterSeconds: 2 * 24 * 60 * 60 })

export const PhoneCode = model('PhoneCode', schema)
