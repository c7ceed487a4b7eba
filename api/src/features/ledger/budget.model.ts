import { model, Schema, type InferSchemaType } from 'mongoose'

/** A scheme's year, and how far its chain of entries reached, under a code, so that its end cannot be cut off unseen. */
const schema = new Schema({
  /** See `budget-id.ts`. */
  _id: { type: String, required: true },
  schemeKey: { type: String, required: true },
  year: { type: Number, required: true },
  seq: { type: Number, default: 0 },
  link: { type: String, default: '' },
  code: { type: String, required: true },
})
schema.index({ year: -1, schemeKey: 1 })

export const Budget = model('Budget', schema)
export type BudgetRecord = InferSchemaType<typeof schema>
