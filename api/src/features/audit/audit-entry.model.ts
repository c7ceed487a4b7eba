import { AuditAction } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { appendOnly } from '../../platform/append-only.ts'
import { registerSealed } from '../../platform/personal-registry.ts'
import { reasonUse } from './seal-reason.ts'

/** One use of personal data. The entries of one person form a chain: each is hashed together with the one before it. */
const schema = new Schema({
  /** Whose chain: the actor's id. */
  chain: { type: String, required: true },
  seq: { type: Number, required: true },
  at: { type: Date, required: true },
  actorId: { type: String, required: true },
  actorRole: { type: String, required: true },
  action: { type: String, enum: AuditAction.options, required: true },
  /** Ids of people and accounts, never names. */
  subjectIds: { type: [String], required: true },
  what: { type: String, required: true },
  /** Sealed: see `seal-reason.ts`. */
  reason: { type: String, default: null },
  route: { type: String, default: null },
  ref: { type: String, default: null },
  previous: { type: String, default: '' },
  hash: { type: String, required: true },
})
schema.index({ chain: 1, seq: 1 }, { unique: true })
schema.index({ at: -1, _id: -1 })
schema.index({ subjectIds: 1, at: -1, _id: -1 })
schema.index({ actorId: 1, at: -1, _id: -1 })
schema.index({ action: 1, at: -1, _id: -1 })
schema.plugin(appendOnly)

export const AuditEntry = model('AuditEntry', schema)
registerSealed({ model: AuditEntry, seals: { reason: reasonUse } })
export type AuditEntryRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
