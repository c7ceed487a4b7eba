import type { Arrival } from '@huisheng/contract'
import { model, Schema, type SchemaDefinition, type Types } from 'mongoose'

const { ObjectId } = Schema.Types

/** Who said so, when, and why. */
export type Said = { byId: string; byName: string; why: string; at: Date }

export type Member = {
  reportId: string
  /** How it came to this fact; null for the one it began with. */
  joined: Said | null
  decided: (Said & { arrival: Exclude<Arrival, 'first'> }) | null
}

/** What one or several tip-offs tell of. `_id` is that of the tip-off it began with, or its own after a parting. */
export type FactFields = {
  members: Member[]
  /** The fact it went into, which has or will have its members. */
  mergedInto: Types.ObjectId | null
  /** Whether they have all arrived there. */
  unmerged: boolean
  /** The one reward for this fact, and where each tip-off stood when it was proposed. */
  rewardId: string | null
  locked: { reportId: string; arrival: Arrival }[]
  revision: number
}
export type FactDocument = FactFields & { _id: Types.ObjectId }

const said = { byId: String, byName: String, why: String, at: Date }
const part = (definition: SchemaDefinition) => new Schema(definition, { _id: false })

const member = part({
  reportId: { type: String, required: true },
  joined: { type: part(said), default: null },
  decided: { type: part({ ...said, arrival: String }), default: null },
})

const schema = new Schema<FactFields>(
  {
    members: { type: [member], required: true },
    mergedInto: { type: ObjectId, default: null },
    unmerged: { type: Boolean, default: false },
    rewardId: { type: String, default: null },
    locked: { type: [part({ reportId: String, arrival: String })], default: [] },
    revision: { type: Number, required: true },
  },
  { versionKey: false },
)
schema.index({ 'members.reportId': 1 })
schema.index({ unmerged: 1 }, { partialFilterExpression: { unmerged: true } })

export const TipOffFact = model('TipOffFact', schema)
