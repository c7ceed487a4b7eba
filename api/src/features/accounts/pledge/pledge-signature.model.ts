import { model, Schema } from 'mongoose'
import { appendOnly } from '../../../platform/append-only.ts'

/** Who signed which pledge, when and on which device. Never changed. */
const schema = new Schema({
  accountId: { type: Schema.Types.ObjectId, required: true },
  version: { type: String, required: true },
  signedAt: { type: Date, required: true },
  /** The device as the session knew it, or null. */
  deviceKind: { type: String, default: null },
  deviceName: { type: String, default: null },
  deviceHash: { type: String, default: null },
})
schema.index({ accountId: 1, version: 1 }, { unique: true })
schema.plugin(appendOnly)

export const PledgeSignature = model('PledgeSignature', schema)
