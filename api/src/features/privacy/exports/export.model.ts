import { ExportStatus } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'
import { registerSealed } from '../../../platform/personal-registry.ts'

export type ExportFields = {
  number: string
  submissionId: string
  askedById: string
  askedByName: string
  askedAt: Date
  areaId: string
  areaName: string
  /** From the district down to the area. */
  areaIds: string[]
  revealed: boolean
  purposeSealed: string
  status: ExportStatus
  decidedById: string | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionSealed: string | null
  /** Hidden in the file: by it a copy that turns up elsewhere is traced. */
  marker: string
  rows: number | null
  downloads: number
  expiresAt: Date | null
  /** Which try writes the file, and until when nobody else begins another. */
  attempt: number
  buildingUntil: Date | null
  /** The key the file lies under; null while there is none. */
  fileKeyId: string | null
  untold: boolean
}
export type ExportRecord = ExportFields & { _id: Types.ObjectId }

const text = { type: String, required: true }
const optional = { type: String, default: null }
const moment = { type: Date, required: true }
const maybe = { type: Date, default: null }

const schema = new Schema<ExportFields>(
  {
    number: text,
    submissionId: text,
    askedById: text,
    askedByName: text,
    askedAt: moment,
    areaId: text,
    areaName: text,
    areaIds: { type: [String], required: true },
    revealed: { type: Boolean, required: true },
    purposeSealed: text,
    status: { type: String, enum: ExportStatus.options, required: true },
    decidedById: optional,
    decidedByName: optional,
    decidedAt: maybe,
    decisionSealed: optional,
    marker: text,
    rows: { type: Number, default: null },
    downloads: { type: Number, default: 0 },
    expiresAt: maybe,
    attempt: { type: Number, default: 0 },
    buildingUntil: maybe,
    fileKeyId: optional,
    untold: { type: Boolean, default: false },
  },
  { versionKey: false },
)
schema.index({ askedById: 1, submissionId: 1 }, { unique: true })
schema.index({ number: 1 }, { unique: true })
schema.index({ marker: 1 }, { unique: true })
schema.index({ askedById: 1, askedAt: -1, _id: -1 })
schema.index({ areaIds: 1, askedAt: -1, _id: -1 })
schema.index({ askedAt: -1, _id: -1 })
schema.index({ status: 1, expiresAt: 1 })
schema.index({ untold: 1 }, { partialFilterExpression: { untold: true } })

export const exportUse = 'export'
export const Export = model('Export', schema)
registerSealed({ model: Export, seals: { purposeSealed: exportUse, decisionSealed: exportUse } })
