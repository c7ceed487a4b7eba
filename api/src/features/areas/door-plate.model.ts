import { model, Schema, type InferSchemaType } from 'mongoose'

/** One dwelling or doorway under its plate's code. `gridId` is set where the register says it; else the point decides. */
const schema = new Schema({
  code: { type: String, required: true },
  address: { type: String, required: true },
  /** Every run of two characters of the address, so that words are found without scanning. */
  tokens: { type: [String], required: true },
  pointWgs84: { type: { _id: false, longitude: Number, latitude: Number }, default: null },
  gridId: { type: Schema.Types.ObjectId, default: null },
})
schema.index({ code: 1 }, { unique: true })
schema.index({ tokens: 1 })

export const DoorPlate = model('DoorPlate', schema)
export type DoorPlateFields = InferSchemaType<typeof schema>
