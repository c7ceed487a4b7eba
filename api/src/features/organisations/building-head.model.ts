import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'

/** One resident trusted with one building. */
const schema = new Schema({
  buildingId: { type: String, required: true },
  accountId: { type: String, required: true },
  nameSealed: { type: String, required: true },
  phoneSealed: { type: String, required: true },
  since: { type: Date, required: true },
  appointedById: { type: String, required: true },
})
schema.index({ buildingId: 1, accountId: 1 }, { unique: true })
schema.index({ accountId: 1 })

export const BuildingHead = model('BuildingHead', schema)
registerSealed({ model: BuildingHead, seals: { nameSealed: 'name', phoneSealed: 'phone' } })
export type BuildingHeadRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
