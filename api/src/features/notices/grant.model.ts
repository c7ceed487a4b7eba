import { SubscriptionTemplate } from '@huisheng/contract'
import { model, Schema } from 'mongoose'

/** How many WeChat messages of a template a person has still allowed us: one tap, one message. */
const schema = new Schema({
  accountId: { type: Schema.Types.ObjectId, required: true },
  template: { type: String, enum: SubscriptionTemplate.options, required: true },
  balance: { type: Number, required: true },
})
schema.index({ accountId: 1, template: 1 }, { unique: true })

export const Grant = model('Grant', schema)
