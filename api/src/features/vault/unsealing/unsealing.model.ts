import { UnsealingStatus } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'
import { registerSealed } from '../../../platform/personal-registry.ts'

/** It joins a pseudonym to a tip-off, as the tip-off itself does, and never to an account. */
export type UnsealingFields = {
  number: string
  submissionId: string
  reportId: string
  reportNumber: string
  pseudonym: string
  status: UnsealingStatus
  reasonSealed: string
  basisSealed: string
  askedById: string
  askedByName: string
  askedAt: Date
  decidedById: string | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionSealed: string | null
  endsAt: Date | null
  looks: Date[]
  /** Somebody is still to be told how it stands. */
  untold: boolean
}
export type UnsealingRecord = UnsealingFields & { _id: Types.ObjectId }

const text = { type: String, required: true }
const optional = { type: String, default: null }
const moment = { type: Date, required: true }
const maybe = { type: Date, default: null }

const schema = new Schema<UnsealingFields>(
  {
    number: text,
    submissionId: text,
    reportId: text,
    reportNumber: text,
    pseudonym: text,
    status: { type: String, enum: UnsealingStatus.options, required: true },
    reasonSealed: text,
    basisSealed: text,
    askedById: text,
    askedByName: text,
    askedAt: moment,
    decidedById: optional,
    decidedByName: optional,
    decidedAt: maybe,
    decisionSealed: optional,
    endsAt: maybe,
    looks: { type: [Date], default: [] },
    untold: { type: Boolean, default: true },
  },
  { versionKey: false },
)
schema.index({ askedById: 1, submissionId: 1 }, { unique: true })
schema.index({ number: 1 }, { unique: true })
schema.index({ pseudonym: 1 })
schema.index({ reportId: 1 })
schema.index({ askedAt: -1, _id: -1 })
schema.index({ status: 1, askedAt: -1, _id: -1 })
schema.index({ untold: 1 }, { partialFilterExpression: { untold: true } })

/** What people write about why lies under the keys of personal data: who reads the record needs none of the vault’s. */
export const unsealingUse = 'unsealing'
export const Unsealing = model('Unsealing', schema)
registerSealed({
  model: Unsealing,
  seals: { reasonSealed: unsealingUse, basisSealed: unsealingUse, decisionSealed: unsealingUse },
})
