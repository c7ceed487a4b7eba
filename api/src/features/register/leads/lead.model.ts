import { LeadFinding, LeadKind } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import { model, Schema } from 'mongoose'
import { registerSealed } from '../../../platform/personal-registry.ts'

export type LeadRecord = {
  /** Follows from kind, dwelling, person and facts: what was settled is not raised again for the same facts. */
  _id: string
  kind: LeadKind
  dwellingId: string
  buildingId: string
  gridId: string | null
  areaIds: string[]
  /** The one person it is about, else null. */
  personId: string | null
  otherDwellingIds: string[]
  people: number
  /** Plain words without personal data. */
  why: string
  raisedAt: Date
  open: boolean
  finding: LeadFinding | null
  wordsSealed: string | null
  lookedById: string | null
  lookedByName: string | null
  lookedAt: Date | null
}

const text = { type: String, required: true }
const optional = { type: String, default: null }

const schema = new Schema<LeadRecord>(
  {
    _id: text,
    kind: { type: String, enum: LeadKind.options, required: true },
    dwellingId: text,
    buildingId: text,
    gridId: optional,
    areaIds: { type: [String], default: [] },
    personId: optional,
    otherDwellingIds: { type: [String], default: [] },
    people: { type: Number, required: true },
    why: text,
    raisedAt: { type: Date, required: true },
    open: { type: Boolean, default: true },
    finding: { type: String, enum: [...LeadFinding.options, null], default: null },
    wordsSealed: optional,
    lookedById: optional,
    lookedByName: optional,
    lookedAt: { type: Date, default: null },
  },
  { versionKey: false },
)
schema.index({ areaIds: 1, open: 1, raisedAt: -1, _id: -1 })
schema.index({ areaIds: 1, open: 1, kind: 1, raisedAt: -1, _id: -1 })
schema.index({ open: 1, raisedAt: -1, _id: -1 })
schema.index({ open: 1, kind: 1, raisedAt: -1, _id: -1 })
schema.index({ gridId: 1, open: 1 })
schema.index({ dwellingId: 1, open: 1 })
schema.index({ buildingId: 1, open: 1 })
schema.index({ personId: 1, open: 1 })

export const Lead = model<LeadRecord>('Lead', schema)
registerSealed({ model: Lead, seals: { wordsSealed: 'lead-words' } })

export const leadIdOf = (kind: LeadKind, dwellingId: string, personId: string | null, facts: string) =>
  createHash('sha256')
    .update([kind, dwellingId, personId ?? '', facts].join(' '))
    .digest('hex')
    .slice(0, 24)
