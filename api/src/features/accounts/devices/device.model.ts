import { DeviceKind } from '@huisheng/contract'
import { model, Schema, type InferSchemaType } from 'mongoose'

/** A device bound to a staff account: one of each kind, and no device to two accounts. */
const schema = new Schema({
  accountId: { type: Schema.Types.ObjectId, required: true },
  kind: { type: String, enum: DeviceKind.options, required: true },
  /** The keyed hash of the device's own id. */
  hash: { type: String, required: true },
  name: { type: String, required: true },
  boundAt: { type: Date, required: true },
})
schema.index({ accountId: 1, kind: 1 }, { unique: true })
schema.index({ hash: 1 }, { unique: true })

export const BoundDevice = model('BoundDevice', schema)
export type BoundDeviceRecord = InferSchemaType<typeof schema>
