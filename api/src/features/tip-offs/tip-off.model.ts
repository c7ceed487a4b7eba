import { model, Schema, type SchemaDefinition, type Types } from 'mongoose'

const { ObjectId } = Schema.Types
const text = { type: String, required: true }
const moment = { type: Date, required: true }
const number = { type: Number, required: true }

export type Message = {
  /** Follows from the sending: the same one sent again is the same message. */
  id: string
  at: Date
  by: 'tipster' | 'staff'
  /** Which member of staff; never shown. */
  staffId: string | null
  kind: 'message' | 'evidence'
  words: string
  photos: { id: string; width: number; height: number; dHash: string }[]
}

export type PenaltyRecord = {
  decisionNumber: string
  authority: string
  decidedOn: string
  amountFen: number
  recordedAt: Date
  recordedById: string
  recordedByName: string
}

/** What the product knows of a tip-off beyond its report; `_id` is the report’s. */
export type TipOffFields = {
  matterCode: string
  cell: string | null
  areaIds: string[]
  submittedAt: Date
  /** Looks of its photos, and the pieces by which near ones are found. */
  looks: { photoId: string; dHash: string }[]
  bands: string[]
  factId: Types.ObjectId
  messages: Message[]
  /** How many of the messages each side has read. */
  staffRead: number
  tipsterRead: number
  /** Messages of the tipster that no member of staff has read. */
  unread: number
  penalties: PenaltyRecord[]
  /** Since when the vault holds nobody for it any more. */
  identityTombstone: { at: Date; why: string } | null
}
export type TipOffDocument = TipOffFields & { _id: Types.ObjectId }

const part = (definition: SchemaDefinition) => new Schema(definition, { _id: false })

const photo = part({ id: text, width: number, height: number, dHash: text })
const message = part({
  id: text,
  at: moment,
  by: { type: String, enum: ['tipster', 'staff'], required: true },
  staffId: { type: String, default: null },
  kind: { type: String, enum: ['message', 'evidence'], required: true },
  words: text,
  photos: { type: [photo], default: [] },
})
const penalty = part({
  decisionNumber: text,
  authority: text,
  decidedOn: text,
  amountFen: number,
  recordedAt: moment,
  recordedById: text,
  recordedByName: text,
})

const schema = new Schema<TipOffFields>(
  {
    matterCode: text,
    cell: { type: String, default: null },
    areaIds: { type: [String], required: true },
    submittedAt: moment,
    looks: { type: [part({ photoId: text, dHash: text })], default: [] },
    bands: { type: [String], default: [] },
    factId: { type: ObjectId, required: true },
    messages: { type: [message], default: [] },
    staffRead: { type: Number, default: 0 },
    tipsterRead: { type: Number, default: 0 },
    unread: { type: Number, default: 0 },
    penalties: { type: [penalty], default: [] },
    identityTombstone: { type: part({ at: moment, why: text }), default: null },
  },
  { versionKey: false },
)
schema.index({ cell: 1, matterCode: 1, submittedAt: -1 })
schema.index({ areaIds: 1, submittedAt: -1 })
schema.index({ 'identityTombstone.at': 1, submittedAt: 1, _id: 1 })
schema.index({ bands: 1 })
schema.index({ factId: 1 })
schema.index({ 'messages.photos.id': 1 })
schema.index({ unread: 1 }, { partialFilterExpression: { unread: { $gt: 0 } } })

export const TipOff = model('TipOff', schema)
