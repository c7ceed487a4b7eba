import type { Day } from '@huisheng/contract'
import { model, Schema } from 'mongoose'

/** How a dwelling stands now, told from its verifications, so that buildings and grids are counted without its people. */
export type DwellingRecordFields = {
  /** The dwelling's id. */
  _id: string
  buildingId: string
  gridId: string | null
  areaIds: string[]
  state: 'occupied' | 'vacant' | 'unknown'
  people: number
  minors: number
  /** The day on which `minors` is to be counted anew, or null. */
  minorsChangeOn: Day | null
  lease: { from: Day; until: Day; declarationId: string } | null
  vacantSince: Day | null
  /** Since when tenants live here whom no landlord has declared. */
  silentSince: Date | null
  /** The declarations verified here, in the order in which they came into the register. Only ever appended to. */
  verificationIds: string[]
  /** How many of them the fields above tell. */
  told: number
}

const text = { type: String, required: true }
const optional = { type: String, default: null }

const schema = new Schema<DwellingRecordFields>(
  {
    _id: text,
    buildingId: text,
    gridId: optional,
    areaIds: { type: [String], default: [] },
    state: { type: String, enum: ['occupied', 'vacant', 'unknown'], required: true },
    people: { type: Number, required: true },
    minors: { type: Number, required: true },
    minorsChangeOn: optional,
    lease: { type: new Schema({ from: text, until: text, declarationId: text }, { _id: false }), default: null },
    vacantSince: optional,
    silentSince: { type: Date, default: null },
    verificationIds: { type: [String], default: [] },
    told: { type: Number, required: true },
  },
  { versionKey: false },
)
schema.index({ buildingId: 1 })
schema.index({ gridId: 1, state: 1 })
schema.index({ 'lease.until': 1 })
schema.index({ silentSince: 1 })
schema.index({ minorsChangeOn: 1 })

export const DwellingRecord = model<DwellingRecordFields>('DwellingRecord', schema)
