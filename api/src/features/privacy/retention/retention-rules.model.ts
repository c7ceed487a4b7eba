import type { RetentionRule } from '@huisheng/contract'
import { model, Schema } from 'mongoose'

/** The one set of rules; each change keeps who made it. */
const schema = new Schema<{ _id: string; rules: RetentionRule[]; changedAt: Date; changedById: string }>(
  {
    _id: { type: String, required: true },
    rules: {
      type: [
        new Schema<RetentionRule>(
          {
            kind: { type: String, required: true },
            name: { type: String, required: true },
            days: { type: Number, default: null },
            source: { type: String, required: true },
          },
          { _id: false },
        ),
      ],
      required: true,
    },
    changedAt: { type: Date, required: true },
    changedById: { type: String, required: true },
  },
  { versionKey: false },
)

export const rulesId = 'current'
export const RetentionRules = model('RetentionRules', schema)
