import { DwellingUse } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const { ObjectId } = Schema.Types

/** One dwelling behind one door. Which grid and areas it lies in is known from its building. */
const schema = new Schema({
  code: { type: String, required: true },
  buildingId: { type: ObjectId, required: true },
  /** Empty where the building has no units. */
  unit: { type: String, default: '' },
  floor: { type: Number, required: true },
  room: { type: String, required: true },
  use: { type: String, enum: DwellingUse.options, required: true },
  rooms: { type: Number, default: null },
  areaSquareMetres: { type: Number, default: null },
  /** From the district to the room. */
  address: { type: String, required: true },
  /** The room as people type it, see address-words.ts. */
  roomKey: { type: String, required: true },
})
schema.index({ code: 1 }, { unique: true })
schema.index({ buildingId: 1, unit: 1, floor: 1, room: 1, _id: 1 })
schema.index({ roomKey: 1, buildingId: 1 })

export const Dwelling = model('Dwelling', schema)
export type DwellingFields = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
