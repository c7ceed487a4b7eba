import { PaymentChannel, PaymentStatus } from '@huisheng/contract'
import { model, Schema } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'
import type { PaymentFields } from './payment.fields.ts'
import { packageUse, shownUse } from './shown-payee.ts'

const text = { type: String, required: true }
const maybeText = { type: String, default: null }
const maybeDate = { type: Date, default: null }
const whole = { type: Number, required: true }
const plain = { _id: false }

export const bySchema = new Schema({ id: text, name: text }, plain)
export const entrySchema = new Schema(
  {
    ...{ seq: whole, hash: text, at: { type: Date, required: true }, act: text },
    ...{ by: { type: bySchema, default: null }, words: maybeText, stateDigest: text },
  },
  plain,
)

const schema = new Schema({
  number: text,
  claimId: text,
  rewardId: text,
  amountFen: whole,
  attempt: whole,
  schemeKey: text,
  year: whole,
  channel: { type: String, enum: PaymentChannel.options, required: true },
  status: { type: String, enum: PaymentStatus.options, required: true },
  approverIds: { type: [String], default: [] },
  batchId: maybeText,
  batchNumber: maybeText,
  payeeDigest: text,
  shownSealed: text,
  packageSealed: maybeText,
  outsideNumber: maybeText,
  failure: maybeText,
  waiting: maybeText,
  claimedAt: { type: Date, required: true },
  sentAt: maybeDate,
  settledAt: maybeDate,
  askAt: maybeDate,
  asked: { type: Number, default: 0 },
  unposted: { type: Boolean, default: false },
  revision: whole,
  history: [entrySchema],
})
schema.index({ number: 1 }, { unique: true })
schema.index({ claimId: 1 }, { unique: true })
schema.index({ claimedAt: -1, _id: -1 })
schema.index({ status: 1, claimedAt: -1, _id: -1 })
schema.index({ channel: 1, claimedAt: -1, _id: -1 })
schema.index({ batchId: 1, claimedAt: -1, _id: -1 })
schema.index({ rewardId: 1 })
schema.index({ outsideNumber: 1 }, { partialFilterExpression: { outsideNumber: { $type: 'string' } } })
schema.index({ unposted: 1 }, { partialFilterExpression: { unposted: true } })
schema.index({ askAt: 1 }, { partialFilterExpression: { askAt: { $type: 'date' } } })

export const Payment = model<PaymentFields>('Payment', schema as unknown as Schema<PaymentFields>)
registerSealed({ model: Payment, seals: { shownSealed: shownUse, packageSealed: packageUse } })
