import type { DeclarationRules } from '@huisheng/contract'
import { model, Schema } from 'mongoose'

/** One document: the rules as the city has set them, in the contract’s shape. */
const schema = new Schema<{ _id: string; rules: DeclarationRules }>(
  { _id: { type: String, required: true }, rules: { type: Schema.Types.Mixed, required: true } },
  { collection: 'declaration-rules', versionKey: false },
)

export const SavedRules = model('DeclarationRules', schema)
export const rulesId = 'current'
