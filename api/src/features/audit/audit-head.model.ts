import { model, Schema, type InferSchemaType } from 'mongoose'

/** Where a chain ends and where it begins, each under a code of its own, so that neither end can be cut off unseen. */
const schema = new Schema({
  /** The chain. */
  _id: { type: String, required: true },
  seq: { type: Number, required: true },
  hash: { type: String, required: true },
  code: { type: String, required: true },
  /** The last entry that was removed because its time of keeping was over; 0 while the chain is whole. */
  prunedSeq: { type: Number, default: 0 },
  prunedHash: { type: String, default: '' },
  prunedCode: { type: String, default: '' },
})

export const AuditHead = model('AuditHead', schema)
export type AuditHeadRecord = InferSchemaType<typeof schema>
