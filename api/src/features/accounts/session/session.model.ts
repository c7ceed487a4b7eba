import { DeviceKind } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const SessionDevice = new Schema(
  {
    hash: { type: String, required: true },
    kind: { type: String, enum: DeviceKind.options, required: true },
    name: { type: String, required: true },
  },
  { _id: false },
)

/** One sign-in on one device: the family of all refresh tokens that came from it. Only hashes of tokens are kept. */
const schema = new Schema({
  accountId: { type: Schema.Types.ObjectId, required: true },
  accountVersion: { type: Number, required: true },
  currentHash: { type: String, required: true },
  previousHash: { type: String, default: null },
  rotatedAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  endedAt: { type: Date, default: null },
  /** Staff only: what they signed in on, as far as the client told. */
  device: { type: SessionDevice, default: null },
})
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })
schema.index({ accountId: 1 })

export const Session = model('Session', schema)
export type SessionRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
