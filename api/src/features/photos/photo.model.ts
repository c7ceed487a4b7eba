import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const { ObjectId } = Schema.Types

/**
 * Written before its files, completed after them: a crash in between leaves a document without `storedAt`, which
 * nobody can use and the orphan job removes together with whatever files there are.
 */
const schema = new Schema({
  ownerId: { type: ObjectId, required: true },
  width: { type: Number, required: true },
  height: { type: Number, required: true },
  /** Of both files together. */
  bytes: { type: Number, required: true },
  takenAt: { type: Date, default: null },
  takenWgs84: {
    type: new Schema({ longitude: Number, latitude: Number }, { _id: false }),
    default: null,
  },
  /** 64 bits in hexadecimal; near equal for pictures that look the same. */
  dHash: { type: String, required: true },
  createdAt: { type: Date, required: true },
  /** When both files were durable. */
  storedAt: { type: Date, default: null },
  /** When something first referred to it. */
  attachedAt: { type: Date, default: null },
})
schema.index({ attachedAt: 1, createdAt: 1 })

export const Photo = model('Photo', schema)
export type PhotoRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
