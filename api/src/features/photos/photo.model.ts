import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'
import { vaultSealing } from '../../platform/vault-sealing.ts'

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
  /** Place and time of a photo whose owner is not to be known, until they are kept elsewhere. */
  takenSealed: { type: String, default: null },
  /** 64 bits in hexadecimal; near equal for pictures that look the same. */
  dHash: { type: String, required: true },
  createdAt: { type: Date, required: true },
  /** When both files were durable. */
  storedAt: { type: Date, default: null },
  /** When something first referred to it. */
  attachedAt: { type: Date, default: null },
})
schema.index({ attachedAt: 1, createdAt: 1 })

export const takenUse = 'photo-taken'
export const Photo = model('Photo', schema)
registerSealed({ model: Photo, under: vaultSealing, seals: { takenSealed: takenUse } })
export type PhotoRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
