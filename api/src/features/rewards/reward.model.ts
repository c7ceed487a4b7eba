import { Arrival, RewardStatus, Role, ShareStatus } from '@huisheng/contract'
import { model, Schema } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'
import { offices, type Entry, type RewardFields, type Share } from './reward.fields.ts'
import { sayingUse, type SealedSaying } from './saying.ts'

const { Mixed } = Schema.Types
const text = { type: String, required: true }
const optional = { type: String, default: null }
const amount = { type: Number, required: true }
const moment = { type: Date, required: true }
const maybe = { type: Date, default: null }
const flag = { type: Boolean, default: false }
const plain = { _id: false, minimize: false } as const

const saying = new Schema<SealedSaying>({ sealed: text, digest: text }, plain)
const posting = new Schema({ key: text, kind: text, schemeKey: text, year: amount, amountFen: amount }, plain)
const answer = new Schema(
  { at: moment, byId: text, byName: text, upheld: { type: Boolean, required: true }, said: saying },
  plain,
)
const appeal = new Schema({ at: moment, said: saying, answer: { type: answer, default: null } }, plain)

const share = new Schema<Share>(
  {
    reportId: text,
    reportNumber: text,
    tipster: text,
    submittedAt: moment,
    arrival: { type: String, enum: Arrival.options, required: true },
    status: { type: String, enum: ShareStatus.options, required: true },
    amountFen: amount,
    facts: { type: Mixed, required: true },
    evaluation: { type: Mixed, required: true },
    assertions: { type: Mixed, required: true },
    letterNeeded: flag,
    notifiedAt: maybe,
    claimUntil: maybe,
    reminded: { type: [Number], default: [] },
    claimedAt: maybe,
    attempt: { type: Number, default: 0 },
    claimId: optional,
    payeeDigest: optional,
    byProxy: flag,
    paymentNumber: optional,
    failure: optional,
    paidAt: maybe,
    heldFor: optional,
    appeal: { type: appeal, default: null },
  },
  plain,
)

const entry = new Schema<Entry>(
  {
    seq: amount,
    hash: text,
    at: moment,
    action: text,
    byId: optional,
    byName: text,
    byRole: { type: String, enum: [...Role.options, null], default: null },
    office: { type: String, enum: [...offices, null], default: null },
    reportId: optional,
    said: { type: saying, default: null },
    amountFen: { type: Number, default: null },
    posting: { type: posting, default: null },
    schemeVersion: amount,
    stateDigest: text,
  },
  plain,
)

const approving = new Schema(
  {
    byId: text,
    byName: text,
    byRole: text,
    at: moment,
    said: saying,
    year: amount,
    shares: { type: [Mixed], required: true },
    code: text,
    checked: flag,
  },
  plain,
)

const schema = new Schema<RewardFields>(
  {
    number: text,
    factId: text,
    factDigest: text,
    status: { type: String, enum: RewardStatus.options, required: true },
    schemeId: text,
    schemeKey: text,
    schemeName: text,
    schemeVersion: amount,
    matterName: text,
    grade: amount,
    year: amount,
    penaltyFen: { type: Number, default: null },
    amountFen: amount,
    secondNeeded: { type: Boolean, required: true },
    round: amount,
    onCaseIds: { type: [String], default: [] },
    handlerIds: { type: [String], default: [] },
    excludedIds: { type: [String], default: [] },
    shares: { type: [share], required: true },
    claimIds: { type: [String], default: [] },
    approving: { type: approving, default: null },
    unposted: { type: [posting], default: [] },
    unfinished: flag,
    untold: flag,
    proposedAt: moment,
    approvedAt: maybe,
    changedAt: moment,
    revision: amount,
    history: { type: [entry], required: true },
  },
  { versionKey: false, minimize: false },
)
schema.index({ factId: 1 }, { unique: true })
schema.index({ number: 1 }, { unique: true })
schema.index({ 'shares.reportId': 1 }, { unique: true })
schema.index({ 'shares.tipster': 1 })
schema.index({ claimIds: 1 })
schema.index({ 'shares.status': 1, changedAt: -1, _id: -1 })
schema.index({ 'shares.claimUntil': 1 })
schema.index({ status: 1, changedAt: -1, _id: -1 })
schema.index({ changedAt: -1, _id: -1 })
schema.index({ proposedAt: -1, _id: -1 })
schema.index({ 'history.byId': 1, changedAt: -1, _id: -1 })
schema.index({ untold: 1 }, { partialFilterExpression: { untold: true } })
schema.index({ unfinished: 1 }, { partialFilterExpression: { unfinished: true } })

export const Reward = model('Reward', schema)
registerSealed({
  model: Reward,
  seals: {
    'history.said.sealed': sayingUse,
    'approving.said.sealed': sayingUse,
    'shares.appeal.said.sealed': sayingUse,
    'shares.appeal.answer.said.sealed': sayingUse,
  },
})
