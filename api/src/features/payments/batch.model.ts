import { PaymentChannel } from '@huisheng/contract'
import { model, Schema } from 'mongoose'
import type { BatchFields } from './payment.fields.ts'
import { bySchema, entrySchema } from './payment.model.ts'

const text = { type: String, required: true }
const whole = { type: Number, required: true }

const schema = new Schema(
  {
    number: text,
    channel: { type: String, enum: PaymentChannel.options, required: true },
    status: { type: String, enum: ['made', 'released', 'dissolved'], required: true },
    items: [new Schema({ paymentId: text, number: text, amountFen: whole, payeeDigest: text }, { _id: false })],
    totalFen: whole,
    complete: { type: Boolean, required: true },
    unsent: { type: Boolean, default: false },
    approverIds: { type: [String], default: [] },
    madeBy: { type: bySchema, required: true },
    madeAt: { type: Date, required: true },
    releasedBy: { type: bySchema, default: null },
    releasedAt: { type: Date, default: null },
    revision: whole,
    history: [entrySchema],
  },
  { collection: 'paymentbatches' },
)
schema.index({ number: 1 }, { unique: true })
schema.index({ madeAt: -1, _id: -1 })
schema.index({ complete: 1, madeAt: 1 }, { partialFilterExpression: { complete: false } })
schema.index({ unsent: 1 }, { partialFilterExpression: { unsent: true } })

export const Batch = model<BatchFields>('PaymentBatch', schema as unknown as Schema<BatchFields>)
