import { FilingChange } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'

const { ObjectId } = Schema.Types

/** A few hundred rows of one category, or dwellings of the plan, sealed together. */
const schema = new Schema({
  filingId: { type: ObjectId, required: true },
  holds: { type: String, enum: [...FilingChange.options, 'plan'], required: true },
  seq: { type: Number, required: true },
  /** Packed, then sealed. */
  sealed: { type: Buffer, required: true },
  /** Of a chunk of the plan: which of its dwellings were found as they were at the preview, before they are written. */
  passed: { type: [ObjectId], default: null },
})
schema.index({ filingId: 1, holds: 1, seq: 1 }, { unique: true })

export const FilingChunk = model('FilingChunk', schema)
export type FilingChunkFields = InferSchemaType<typeof schema> & { _id: Types.ObjectId }

registerSealed({ model: FilingChunk, seals: { sealed: 'filing' } })
