import { SignalKind } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'

const text = { type: String, required: true }
const moment = { type: Date, required: true }

/** A suspicion about a tip-off, raised once from the same facts. It never touches the tip-off itself. */
export type SignalFields = {
  /** Kind and tip-off: what was raised is not raised again. */
  key: string
  kind: SignalKind
  reportId: string
  areaIds: string[]
  otherIds: string[]
  raisedAt: Date
  isSettled: boolean
  settled: { suspicious: boolean; words: string; byId: string; byName: string; at: Date } | null
}
export type SignalDocument = SignalFields & { _id: Types.ObjectId }

const settled = new Schema(
  { suspicious: { type: Boolean, required: true }, words: text, byId: text, byName: text, at: moment },
  { _id: false },
)

const schema = new Schema<SignalFields>(
  {
    key: text,
    kind: { type: String, enum: SignalKind.options, required: true },
    reportId: text,
    areaIds: { type: [String], required: true },
    otherIds: { type: [String], default: [] },
    raisedAt: moment,
    isSettled: { type: Boolean, default: false },
    settled: { type: settled, default: null },
  },
  { versionKey: false },
)
schema.index({ key: 1 }, { unique: true })
schema.index({ reportId: 1 })
schema.index({ isSettled: 1, raisedAt: -1, _id: -1 })

export const Signal = model('TipOffSignal', schema)
