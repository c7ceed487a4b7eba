import { FilingStatus } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'

const { ObjectId } = Schema.Types
const count = { type: Number, required: true, default: 0 }

/**
 * One upload of a sheet. Its file lies sealed in the store, what was read of it in sealed chunks. Whoever works on it
 * holds the lease; `step` is the first chunk of the plan that is not yet written.
 */
const schema = new Schema({
  organisationId: { type: ObjectId, required: true },
  uploaderId: { type: ObjectId, required: true },
  uploaderNameSealed: { type: String, required: true },
  /** Who confirmed, and so files. */
  confirmerId: { type: ObjectId, default: null },
  confirmerNameSealed: { type: String, default: null },
  fileNameSealed: { type: String, required: true },
  status: { type: String, enum: FilingStatus.options, required: true },
  uploadedAt: { type: Date, required: true },
  progress: { type: new Schema({ done: count, total: count }, { _id: false }), required: true },
  counts: {
    type: new Schema(
      { move_in: count, move_out: count, change: count, unchanged: count, error: count },
      { _id: false },
    ),
    required: true,
  },
  dwellings: count,
  /** Of these, how many are to be written. */
  planned: count,
  declarations: count,
  leftOver: count,
  step: count,
  failure: { type: String, default: null },
  revision: count,
  lease: { type: new Schema({ holder: String, until: Date }, { _id: false }), default: null },
  /** When reading or writing was tried and failed for reasons of ours. */
  tries: count,
  endedAt: { type: Date, default: null },
  /** When file and rows were removed; the counts stay. */
  clearedAt: { type: Date, default: null },
})
schema.index({ organisationId: 1, uploadedAt: -1, _id: -1 })
schema.index({ status: 1, uploadedAt: 1 })
schema.index({ clearedAt: 1, endedAt: 1 })
/** Two files of one organisation are never written at once. */
schema.index({ organisationId: 1, status: 1 }, { unique: true, partialFilterExpression: { status: 'writing' } })

export const Filing = model('Filing', schema)
export type FilingFields = InferSchemaType<typeof schema> & { _id: Types.ObjectId }

registerSealed({
  model: Filing,
  seals: { uploaderNameSealed: 'name', confirmerNameSealed: 'name', fileNameSealed: 'filing' },
})
