import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const schema = new Schema({
  name: { type: String, required: true },
  /** A public number of the office, or null. */
  phone: { type: String, default: null },
})
schema.index({ name: 1 }, { unique: true })

export const Department = model('Department', schema)
export type DepartmentRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
