import { DeclarationKind, FilerCapacity, type Day, type Relation, type ResidencePurpose } from '@huisheng/contract'
import { model, Schema } from 'mongoose'

export type ArrivalRecord = { personId: string; since: Day; purpose: ResidencePurpose; relation: Relation }

/** A verified declaration as the register keeps it: ids and days only. The stays of a dwelling are told from these. */
export type VerificationRecord = {
  /** The declaration's id: one is verified once. */
  _id: string
  dwellingId: string
  number: string
  kind: DeclarationKind
  capacity: FilerCapacity
  filerId: string
  organisationId: string | null
  verifiedById: string
  verifiedByName: string
  verifiedAt: Date
  effectiveOn: Day
  arrivals: ArrivalRecord[]
  departures: { personId: string; until: Day }[]
  lease: { from: Day; until: Day } | null
  vacantSince: Day | null
  completeList: boolean
}

const text = { type: String, required: true }
const optional = { type: String, default: null }
const part = (definition: Record<string, unknown>) => new Schema(definition, { _id: false })

const schema = new Schema<VerificationRecord>(
  {
    _id: text,
    dwellingId: text,
    number: text,
    kind: { type: String, enum: DeclarationKind.options, required: true },
    capacity: { type: String, enum: FilerCapacity.options, required: true },
    filerId: text,
    organisationId: optional,
    verifiedById: text,
    verifiedByName: text,
    verifiedAt: { type: Date, required: true },
    effectiveOn: text,
    arrivals: { type: [part({ personId: text, since: text, purpose: text, relation: text })], default: [] },
    departures: { type: [part({ personId: text, until: text })], default: [] },
    lease: { type: part({ from: text, until: text }), default: null },
    vacantSince: optional,
    completeList: { type: Boolean, required: true },
  },
  { versionKey: false },
)
schema.index({ dwellingId: 1, verifiedAt: 1 })

export const Verification = model<VerificationRecord>('RegisterVerification', schema)
