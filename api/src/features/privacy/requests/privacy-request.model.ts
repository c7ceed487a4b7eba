import { PrivacyRequestKind, PrivacyRequestStatus } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'
import { registerSealed } from '../../../platform/personal-registry.ts'

/** What it deleted or kept, thing by thing; without personal data. */
export type Effect = { what: string; done: boolean; why: string }

export type PrivacyRequestFields = {
  number: string
  submissionId: string
  askerId: string
  kind: PrivacyRequestKind
  status: PrivacyRequestStatus
  askedAt: Date
  dueAt: Date
  wordsSealed: string
  answerSealed: string | null
  /** Of a request to correct, until it is performed. */
  correctionSealed: string | null
  answeredAt: Date | null
  /** Null where it was done at once, without anybody. */
  answeredById: string | null
  answeredByName: string | null
  effects: Effect[]
  /** Who the asker is to the register, and above whose dwellings the answering officers sit; as of the asking. */
  personIds: string[]
  areaIds: string[]
  /** Granted, and its effects are not all there yet. */
  unperformed: boolean
  untold: boolean
}
export type PrivacyRequestRecord = PrivacyRequestFields & { _id: Types.ObjectId }

const text = { type: String, required: true }
const optional = { type: String, default: null }
const moment = { type: Date, required: true }

const schema = new Schema<PrivacyRequestFields>(
  {
    number: text,
    submissionId: text,
    askerId: text,
    kind: { type: String, enum: PrivacyRequestKind.options, required: true },
    status: { type: String, enum: PrivacyRequestStatus.options, required: true },
    askedAt: moment,
    dueAt: moment,
    wordsSealed: text,
    answerSealed: optional,
    correctionSealed: optional,
    answeredAt: { type: Date, default: null },
    answeredById: optional,
    answeredByName: optional,
    effects: {
      type: [new Schema({ what: text, done: { type: Boolean, required: true }, why: text }, { _id: false })],
      default: [],
    },
    personIds: { type: [String], default: [] },
    areaIds: { type: [String], default: [] },
    unperformed: { type: Boolean, default: false },
    untold: { type: Boolean, default: false },
  },
  { versionKey: false },
)
schema.index({ askerId: 1, submissionId: 1 }, { unique: true })
schema.index({ number: 1 }, { unique: true })
schema.index({ askerId: 1, askedAt: -1, _id: -1 })
schema.index({ status: 1, askedAt: 1, _id: 1 })
schema.index({ areaIds: 1, status: 1, askedAt: 1, _id: 1 })
schema.index({ unperformed: 1 }, { partialFilterExpression: { unperformed: true } })
schema.index({ untold: 1 }, { partialFilterExpression: { untold: true } })

export const requestUse = 'privacy-request'
export const PrivacyRequest = model('PrivacyRequest', schema)
registerSealed({
  model: PrivacyRequest,
  seals: { wordsSealed: requestUse, answerSealed: requestUse, correctionSealed: requestUse },
})
