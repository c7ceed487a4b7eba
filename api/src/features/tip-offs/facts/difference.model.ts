import { model, Schema } from 'mongoose'

const text = { type: String, required: true }

/** Two tip-offs of which somebody said that they tell of different facts; `_id` names both, the lower first. */
const schema = new Schema(
  {
    _id: text,
    reportIds: { type: [String], required: true },
    byId: text,
    byName: text,
    why: text,
    at: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ reportIds: 1 })

export const Difference = model('TipOffDifference', schema)
export const pairId = (a: string, b: string) => [a, b].sort().join(':')
