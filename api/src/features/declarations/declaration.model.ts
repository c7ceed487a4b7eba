import {
  AttemptResult,
  DeclarationEvent,
  DeclarationKind,
  DeclarationStatus,
  FilerCapacity,
  VerifyOutcome,
} from '@huisheng/contract'
import { model, Schema, type SchemaDefinition } from 'mongoose'
import { personalFields } from '../../platform/personal-fields.ts'
import { registerSealed } from '../../platform/personal-registry.ts'
import type { SealedContent } from './content.ts'
import type { DeclarationFields } from './declaration.fields.ts'

const part = (definition: SchemaDefinition) => new Schema(definition, { _id: false })
const text = { type: String, required: true }
const optional = { type: String, default: null }
const moment = { type: Date, required: true }
const maybe = { type: Date, default: null }
const number = { type: Number, required: true }
const metres = { type: Number, default: null }

const point = part({ longitude: number, latitude: number })
const said = part({ sealed: optional, digest: text })
const saying = { type: said, required: true }

const photo = part({
  id: text,
  width: number,
  height: number,
  takenAt: maybe,
  takenWgs84: { type: point, default: null },
  dHash: text,
})
const photos = { type: [photo], default: [] }

const dwelling = part({
  id: text,
  code: text,
  address: text,
  buildingId: text,
  buildingName: text,
  floor: number,
  pointWgs84: { type: point, default: null },
})

const finding = part({
  code: text,
  level: { type: String, enum: ['warn', 'block'], required: true },
  path: text,
  message: text,
  source: text,
  staffOnly: { type: Boolean, required: true },
})

const entry = part({
  seq: number,
  event: { type: String, enum: DeclarationEvent.options, required: true },
  at: moment,
  byId: optional,
  byRole: optional,
  byName: optional,
  status: { type: String, enum: DeclarationStatus.options, required: true },
  said: { type: said, default: null },
  hash: text,
})

const visit = part({
  attemptId: text,
  at: moment,
  result: { type: String, enum: AttemptResult.options, required: true },
  byId: text,
  byName: text,
  said: saying,
  photos,
  distanceMetres: metres,
})

const verification = part({
  verificationId: text,
  outcome: { type: String, enum: VerifyOutcome.options, required: true },
  byId: text,
  byName: text,
  at: moment,
  said: saying,
  photos,
  placeWgs84: { type: point, default: null },
  distanceMetres: metres,
})

const appointment = part({
  from: moment,
  until: moment,
  state: { type: String, enum: ['proposed', 'accepted', 'declined'], required: true },
  said: saying,
})

const schema = new Schema<DeclarationFields>(
  {
    number: text,
    submissionId: text,
    partyId: text,
    filerId: text,
    organisationId: optional,
    batch: optional,
    kind: { type: String, enum: DeclarationKind.options, required: true },
    capacity: { type: String, enum: FilerCapacity.options, required: true },
    status: { type: String, enum: DeclarationStatus.options, required: true },
    dwelling: { type: dwelling, required: true },
    gridId: optional,
    areaIds: { type: [String], default: [] },
    effectiveOn: text,
    leaseUntil: optional,
    people: number,
    personIds: { type: [String], default: [] },
    contentSealed: optional,
    earlier: { type: [part({ untilSeq: number, contentSealed: text })], default: [] },
    confirmerHash: String,
    confirmedById: optional,
    confirmedAt: maybe,
    findings: { type: [finding], default: [] },
    filedLateDays: { type: Number, default: null },
    deadlineSource: optional,
    attachmentIds: { type: [String], default: [] },
    discardedIds: { type: [String], default: [] },
    noticeVersion: text,
    dueAt: maybe,
    returned: { type: part({ at: moment, said: saying }), default: null },
    visits: { type: [visit], default: [] },
    appointment: { type: appointment, default: null },
    verification: { type: verification, default: null },
    history: { type: [entry], required: true },
    toldSeq: { type: Number, default: 0 },
    untold: { type: Boolean, default: true },
    unapplied: { type: Boolean, default: false },
    filedAt: moment,
    changedAt: moment,
    endedAt: Date,
    revision: number,
    step: number,
    tombstone: { type: part({ at: moment, why: text }), default: null },
  },
  { versionKey: false },
)

schema.index({ partyId: 1, submissionId: 1 }, { unique: true })
schema.index({ number: 1 }, { unique: true })
schema.index({ partyId: 1, changedAt: -1, _id: -1 })
schema.index({ personIds: 1, changedAt: -1, _id: -1 })
schema.index({ confirmerHash: 1, changedAt: -1, _id: -1 }, { sparse: true })
schema.index({ gridId: 1, status: 1, 'dwelling.buildingId': 1, 'dwelling.floor': 1, _id: 1 })
schema.index({ areaIds: 1, filedAt: -1, _id: -1 })
schema.index({ areaIds: 1, status: 1, filedAt: -1, _id: -1 })
schema.index({ filedAt: -1, _id: -1 })
schema.index({ 'dwelling.id': 1, status: 1, filedAt: -1 })
schema.index({ 'dwelling.buildingId': 1, status: 1, kind: 1 })
schema.index({ endedAt: 1, _id: 1 }, { sparse: true })
schema.index({ untold: 1, _id: 1 }, { partialFilterExpression: { untold: true } })
schema.index({ unapplied: 1, _id: 1 }, { partialFilterExpression: { unapplied: true } })

export const Declaration = model('Declaration', schema)

registerSealed({
  model: Declaration,
  seals: {
    contentSealed: 'declaration',
    'earlier.contentSealed': 'declaration',
    'history.said.sealed': 'declaration',
    'visits.said.sealed': 'declaration',
    'verification.said.sealed': 'declaration',
    'appointment.said.sealed': 'declaration',
    'returned.said.sealed': 'declaration',
  },
  hashes: {
    confirmerHash: {
      from: 'contentSealed',
      hash: (content) => personalFields.phone.hash((JSON.parse(content) as SealedContent).onBehalfOf!.phone),
    },
  },
})
