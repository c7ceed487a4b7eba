import {
  HistoryAction,
  HoldReason,
  Outcome,
  RatingLevel,
  ReportKind,
  ReportStatus,
  Stage,
  WorkType,
} from '@huisheng/contract'
import { Schema, model, type SchemaDefinition } from 'mongoose'
import type { ReportFields } from './report.fields.ts'

const { ObjectId } = Schema.Types
const part = (definition: SchemaDefinition) => new Schema(definition, { _id: false })
const text = { type: String, required: true }
const optional = { type: String, default: null }
const moment = { type: Date, required: true }

const point = part({ longitude: { type: Number, required: true }, latitude: { type: Number, required: true } })
const limit = part({ amount: Number, unit: String })

const photo = part({
  id: text,
  as: { type: String, enum: ['before', 'after', 'note'], required: true },
  width: { type: Number, required: true },
  height: { type: Number, required: true },
  takenAt: { type: Date, default: null },
  takenWgs84: { type: point, default: null },
  dHash: text,
})

const matter = part({
  code: text,
  version: { type: Number, required: true },
  name: text,
  classCode: text,
  className: text,
  departmentId: text,
  departmentName: text,
  defaultQueue: { type: String, enum: ['grid', 'department'], required: true },
  workType: { type: String, enum: WorkType.options, required: true },
  limits: { type: part({ accept: limit, respond: limit, handle: limit, check: limit }), required: true },
  afterPhotoRequired: { type: Boolean, required: true },
  closeAutomatically: { type: Boolean, required: true },
})

const place = part({
  by: { type: String, enum: ['door_plate', 'pin', 'words'], required: true },
  words: { type: String, default: '' },
  address: optional,
  doorPlateCode: optional,
  pointWgs84: { type: point, default: null },
  accuracyMetres: { type: Number, default: null },
  why: text,
})

const queue = part({ kind: text, key: text, name: text })

const clock = part({
  stage: { type: String, enum: Stage.options, required: true },
  startedAt: moment,
  amberAt: moment,
  dueAt: moment,
})

const entry = part({
  seq: { type: Number, required: true },
  action: { type: String, enum: HistoryAction.options, required: true },
  at: moment,
  byId: optional,
  byRole: optional,
  byName: optional,
  status: { type: String, enum: ReportStatus.options, required: true },
  words: optional,
  photoIds: { type: [String], default: [] },
  queueName: optional,
  why: optional,
  hash: text,
})

const rating = part({
  level: { type: String, enum: RatingLevel.options, required: true },
  words: optional,
  at: moment,
})

const sealed = part({
  heldFor: { type: [String], enum: HoldReason.options, default: [] },
  about: {
    type: part({ staffIds: { type: [String], default: [] }, words: { type: String, default: '' } }),
    default: null,
  },
})

const schema = new Schema<ReportFields>(
  {
    number: text,
    submissionId: text,
    reporterId: { type: ObjectId, required: true },
    interestedIds: { type: [String], required: true },
    kind: { type: String, enum: ReportKind.options, required: true },
    matter: { type: matter, required: true },
    text,
    place: { type: place, required: true },
    areaIds: { type: [String], required: true },
    gridId: optional,
    gridName: optional,
    gridVersion: { type: Number, default: null },
    cell: optional,
    photos: { type: [photo], default: [] },
    status: { type: String, enum: ReportStatus.options, required: true },
    queue: { type: queue, default: null },
    workQueue: { type: queue, default: null },
    visitedQueues: { type: [String], default: [] },
    settled: { type: Boolean, default: false },
    claimantId: optional,
    claimantName: optional,
    handlerIds: { type: [String], default: [] },
    checkerIds: { type: [String], default: [] },
    excludedIds: { type: [String], default: [] },
    sealed: { type: sealed, default: null },
    tipsterNews: { type: Boolean, default: false },
    newsCount: { type: Number, default: 0 },
    newsSeen: { type: Number, default: 0 },
    clock: { type: clock, default: null },
    outcome: { type: String, enum: [...Outcome.options, null], default: null },
    resolutionWords: optional,
    rating: { type: rating, default: null },
    ratingClosesAt: { type: Date, default: null },
    reopenings: { type: Number, default: 0 },
    history: { type: [entry], required: true },
    toldSeq: { type: Number, default: 0 },
    untold: { type: Boolean, default: true },
    grams: { type: [String], default: [] },
    submittedAt: moment,
    changedAt: moment,
    revision: { type: Number, required: true },
  },
  { versionKey: false },
)

schema.index({ reporterId: 1, submissionId: 1 }, { unique: true })
schema.index({ number: 1 }, { unique: true })
schema.index({ 'queue.key': 1, 'clock.dueAt': 1, _id: 1 })
schema.index({ claimantId: 1, status: 1, 'clock.dueAt': 1, _id: 1 })
schema.index({ interestedIds: 1, changedAt: -1, _id: -1 })
schema.index({ areaIds: 1, status: 1, submittedAt: -1, _id: -1 })
schema.index({ areaIds: 1, submittedAt: -1, _id: -1 })
schema.index({ submittedAt: -1, _id: -1 })
schema.index({ cell: 1, 'matter.code': 1, status: 1 })
schema.index({ grams: 1 })
schema.index({ 'photos.id': 1 })
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: true } })
schema.index({ tipsterNews: 1, _id: 1 }, { partialFilterExpression: { tipsterNews: true } })
const tipOffs = { partialFilterExpression: { kind: 'tip_off' } }
schema.index({ kind: 1, submittedAt: -1, _id: -1 }, tipOffs)
schema.index({ kind: 1, areaIds: 1, submittedAt: -1, _id: -1 }, tipOffs)
schema.index({ kind: 1, 'queue.key': 1, submittedAt: -1, _id: -1 }, tipOffs)
schema.index({ kind: 1, claimantId: 1, submittedAt: -1, _id: -1 }, tipOffs)
schema.index({ kind: 1, outcome: 1, status: 1, submittedAt: -1, _id: -1 }, tipOffs)
schema.index({ excludedIds: 1 }, tipOffs)

export const Report = model('Report', schema)
