import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

/** One sign-in on one device: the family of all refresh tokens that came from it. Only hashes of tokens are kept. */
const schema = new Schema({
  accountId: { type: Schema.Types.ObjectId, required: true },
  accountVersion: { type: Number, required: true },
  currentHash: { type: String, required: true },
  previousHash: { type: String, default: null },
  rotatedAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true },
  endedAt: { type: Date, default: null },
})
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 })

export const Session = model('Session', schema)
export type SessionRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
