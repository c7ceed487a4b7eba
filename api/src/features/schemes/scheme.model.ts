import { Exclusion, type SchemeFields } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'

const { ObjectId } = Schema.Types

const grade = {
  _id: false,
  grade: { type: Number, required: true },
  name: { type: String, required: true },
  basisPoints: Number,
  floorFen: Number,
  amountFen: Number,
}
const step = {
  _id: false,
  /** One number after the other through all versions of a key. */
  seq: { type: Number, required: true },
  action: { type: String, enum: ['publish', 'retire'], required: true },
  at: { type: Date, required: true },
  byId: { type: ObjectId, required: true },
  hash: { type: String, required: true },
}

/** One version of a scheme. Once published its content stays as it is. */
const schema = new Schema(
  {
    key: { type: String, required: true },
    version: { type: Number, required: true },
    state: { type: String, enum: ['draft', 'published'], required: true },
    name: { type: String, required: true },
    source: { type: String, required: true },
    plain: { type: [String], required: true },
    matterCodes: { type: [String], required: true },
    from: { type: String, required: true },
    until: { type: String, default: null },
    calculation: { by: { type: String, enum: ['penalty', 'fixed'], required: true }, grades: [grade] },
    partlyCounts: { type: Boolean, required: true },
    capCaseFen: { type: Number, required: true },
    capPersonMonth: {
      type: new Schema(
        { amountFen: { type: Number, required: true }, eachMatter: { type: Boolean, required: true } },
        { _id: false },
      ),
      default: null,
    },
    secondFromFen: { type: Number, default: null },
    exclusions: { type: [String], enum: Exclusion.options, required: true },
    anonymousAllowed: { type: Boolean, required: true },
    supplementBasisPoints: { type: Number, required: true },
    notifyWorkingDays: { type: Number, required: true },
    claimDays: { type: Number, required: true },
    appealDays: { type: Number, required: true },
    reminderDays: { type: [Number], required: true },
    unconfirmed: { type: [String], required: true },
    editedById: { type: ObjectId, required: true },
    editedAt: { type: Date, required: true },
    revision: { type: Number, required: true },
    /** How it was published and, later, retired. */
    course: [step],
  },
  { minimize: false },
)
schema.index({ key: 1, version: 1 }, { unique: true })
/** One draft a key. */
schema.index({ key: 1 }, { unique: true, partialFilterExpression: { state: 'draft' } })
/** Two steps of a key at once: the second finds its number taken. */
schema.index({ key: 1, 'course.seq': 1 }, { unique: true, partialFilterExpression: { state: 'published' } })
schema.index({ state: 1, key: 1, version: 1 })

export const Scheme = model('Scheme', schema)

export type CourseStep = {
  seq: number
  action: 'publish' | 'retire'
  at: Date
  byId: Types.ObjectId
  hash: string
}
export type SchemeRecord = SchemeFields & {
  _id: Types.ObjectId
  version: number
  state: 'draft' | 'published'
  editedById: Types.ObjectId
  editedAt: Date
  revision: number
  course: CourseStep[]
}
