import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const { ObjectId } = Schema.Types

/** Who holds a grid: one worker, one leader, and for days off a substitute. */
const schema = new Schema({
  gridId: { type: ObjectId, required: true },
  workerId: { type: ObjectId, default: null },
  leaderId: { type: ObjectId, default: null },
  workerSince: { type: Date, default: null },
  leaderSince: { type: Date, default: null },
  substituteId: { type: ObjectId, default: null },
  substituteFrom: { type: Date, default: null },
  substituteUntil: { type: Date, default: null },
  revision: { type: Number, required: true },
  /** Those who held it before, with their dates of office. */
  past: [
    {
      _id: false,
      as: { type: String, enum: ['worker', 'leader', 'substitute'] },
      staffId: ObjectId,
      from: Date,
      until: Date,
    },
  ],
})
schema.index({ gridId: 1 }, { unique: true })

export const GridPost = model('GridPost', schema)
export type GridPostRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
