import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'

const { ObjectId } = Schema.Types

/** Which thing shows it. */
const claim = new Schema(
  { noun: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false },
)

/** Written before its file and completed after it, like a photo: what has no `storedAt` is of no use to anybody. */
const schema = new Schema({
  ownerId: { type: ObjectId, required: true },
  kind: { type: String, enum: ['image', 'pdf'], required: true },
  /** The name it was uploaded under: people put names of people into it. */
  nameSealed: { type: String, required: true },
  /** Of the file before it is sealed. */
  bytes: { type: Number, required: true },
  createdAt: { type: Date, required: true },
  storedAt: { type: Date, default: null },
  /** The key the file lies under. */
  keyId: { type: String, required: true },
  claim: { type: claim, default: null },
  claimedAt: { type: Date, default: null },
  /** When the thing that claimed it was seen to be there. */
  seenAt: { type: Date, default: null },
})
schema.index({ seenAt: 1, createdAt: 1 })
schema.index({ keyId: 1, _id: 1 })
schema.index({ ownerId: 1, _id: 1 })
schema.index({ 'claim.id': 1 })

export const nameUse = 'attachment-name'
export const Attachment = model('Attachment', schema)
registerSealed({ model: Attachment, seals: { nameSealed: nameUse } })
export type AttachmentRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
