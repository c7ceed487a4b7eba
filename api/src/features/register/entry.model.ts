import { FilerCapacity, type Day, type Relation, type ResidencePurpose } from '@huisheng/contract'
import { model, Schema } from 'mongoose'
import { tombstone, type Tombstone } from './tombstone.ts'

/** One stay of one person in one dwelling. The id follows from the declaration that opened it and the person. */
export type EntryRecord = {
  _id: string
  personId: string
  dwellingId: string
  buildingId: string
  gridId: string | null
  areaIds: string[]
  since: Day
  /** Null while the person lives there. */
  until: Day | null
  purpose: ResidencePurpose
  relation: Relation
  /** The newest verified declaration that names the stay, and what came with it. */
  declarationId: string
  declarationNumber: string
  capacity: FilerCapacity
  filerId: string
  organisationId: string | null
  verifiedById: string
  verifiedByName: string
  verifiedAt: Date
  endedByDeclarationId: string | null
  endedAt: Date | null
  /** How many verified declarations of the dwelling are told here: an older telling never overwrites a newer one. */
  told: number
  tombstone: Tombstone | null
}

const text = { type: String, required: true }
const optional = { type: String, default: null }

const schema = new Schema<EntryRecord>(
  {
    _id: text,
    personId: text,
    dwellingId: text,
    buildingId: text,
    gridId: optional,
    areaIds: { type: [String], default: [] },
    since: text,
    until: optional,
    purpose: text,
    relation: text,
    declarationId: text,
    declarationNumber: text,
    capacity: { type: String, enum: FilerCapacity.options, required: true },
    filerId: text,
    organisationId: optional,
    verifiedById: text,
    verifiedByName: text,
    verifiedAt: { type: Date, required: true },
    endedByDeclarationId: optional,
    endedAt: { type: Date, default: null },
    told: { type: Number, required: true },
    tombstone: { type: tombstone, default: null },
  },
  { versionKey: false },
)
schema.index({ dwellingId: 1, until: 1, since: -1 })
schema.index({ personId: 1, until: 1, since: -1 })
schema.index({ until: 1, _id: 1 })
schema.index({ areaIds: 1, until: 1, _id: 1 })

export const Entry = model<EntryRecord>('RegisterEntry', schema)

/** What is in force or history, not erased. */
export const kept = { tombstone: null }
/** Who lives there now. */
export const open = { until: null, tombstone: null }
