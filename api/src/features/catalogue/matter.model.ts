import { DefaultQueue, LimitUnit, ReportKind, WorkType } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'

const { ObjectId, Mixed } = Schema.Types

const limit = {
  type: { _id: false, amount: { type: Number, required: true }, unit: { type: String, enum: LimitUnit.options } },
  required: true,
}

const schema = new Schema({
  code: { type: String, required: true },
  classCode: { type: String, required: true },
  className: { type: String, required: true },
  name: { type: String, required: true },
  keywords: { type: [String], required: true },
  kinds: { type: [String], enum: ReportKind.options, required: true },
  departmentId: { type: ObjectId, required: true },
  defaultQueue: { type: String, enum: DefaultQueue.options, required: true },
  workType: { type: String, enum: WorkType.options, required: true },
  limits: { _id: false, accept: limit, respond: limit, handle: limit, check: limit },
  materials: { type: [String], required: true },
  process: { type: [String], required: true },
  photosAtLeast: { type: Number, required: true },
  afterPhotoRequired: { type: Boolean, required: true },
  duplicateRadiusMetres: { type: Number, required: true },
  fileAutomatically: { type: Boolean, required: true },
  closeAutomatically: { type: Boolean, required: true },
  source: { type: String, default: '' },
  published: { type: Boolean, required: true },
  version: { type: Number, required: true },
  changedAt: { type: Date, required: true },
  changedBy: { type: ObjectId, default: null },
  /** Every earlier version as it stood, oldest first, with who replaced it and when. */
  past: [{ _id: false, version: Number, fields: Mixed, replacedAt: Date, replacedBy: ObjectId }],
})
schema.index({ code: 1 }, { unique: true })

export const Matter = model('Matter', schema)
export type MatterRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
