import { MemberRole, OrganisationKind, OrganisationStatus, type Day } from '@huisheng/contract'
import { model, Schema, type SchemaDefinition, type Types } from 'mongoose'
import { registerSealed } from '../../platform/personal-registry.ts'
import { openPersonal, sealPersonal } from '../../platform/personal.ts'

export type Member = {
  accountId: string
  nameSealed: string
  phoneSealed: string
  role: MemberRole
  since: Date
  /** The last day of membership, or null for no end. */
  until: Day | null
}
export type OrganisationEvent =
  | 'apply'
  | 'apply_again'
  | 'ask_scope'
  | 'approve'
  | 'refuse'
  | 'set_scope'
  | 'remove'
  | 'add_member'
  | 'change_member'
  | 'remove_member'
export type HistoryEntry = {
  at: Date
  event: OrganisationEvent
  byId: string
  /** Of staff; residents are not named. */
  byName: string | null
  reasonSealed: string | null
  buildingIds: string[]
}
/** A step that those concerned are not told of yet. */
export type News = { revision: number; event: OrganisationEvent }

export type OrganisationFields = {
  _id: Types.ObjectId
  kind: OrganisationKind
  /** As shown. Of a person who lets dwellings only the mask; the name itself is in `personNameSealed`. */
  name: string
  personNameSealed: string | null
  creditCode: string | null
  status: OrganisationStatus
  applicantId: string
  contactNameSealed: string
  contactPhoneSealed: string
  wordsSealed: string
  attachmentIds: string[]
  scope: string[]
  asked: string[]
  /** Every area above a building of `scope` or `asked`, as of the last change. */
  areaIds: string[]
  /** Two characters each: how the name is found. */
  tokens: string[]
  /** Whether a decision is waited for. */
  waiting: boolean
  members: Member[]
  /** Why it was refused or removed. */
  reasonSealed: string | null
  decidedByName: string | null
  decidedAt: Date | null
  appliedAt: Date
  history: HistoryEntry[]
  news: News[]
  revision: number
}

const part = (definition: SchemaDefinition) => new Schema(definition, { _id: false })
const text = { type: String, required: true }
const optional = { type: String, default: null }
const moment = { type: Date, required: true }

const member = part({
  accountId: text,
  nameSealed: text,
  phoneSealed: text,
  role: { type: String, enum: MemberRole.options, required: true },
  since: moment,
  until: optional,
})

const entry = part({
  at: moment,
  event: text,
  byId: text,
  byName: optional,
  reasonSealed: optional,
  buildingIds: [String],
})

const schema = new Schema<OrganisationFields>(
  {
    kind: { type: String, enum: OrganisationKind.options, required: true },
    name: text,
    personNameSealed: optional,
    creditCode: optional,
    status: { type: String, enum: OrganisationStatus.options, required: true },
    applicantId: text,
    contactNameSealed: text,
    contactPhoneSealed: text,
    wordsSealed: text,
    attachmentIds: { type: [String], required: true },
    scope: { type: [String], required: true },
    asked: { type: [String], required: true },
    areaIds: { type: [String], required: true },
    tokens: { type: [String], required: true },
    waiting: { type: Boolean, required: true },
    members: { type: [member], required: true },
    reasonSealed: optional,
    decidedByName: optional,
    decidedAt: { type: Date, default: null },
    appliedAt: moment,
    history: { type: [entry], required: true },
    news: { type: [part({ revision: { type: Number, required: true }, event: text })], required: true },
    revision: { type: Number, required: true },
  },
  { versionKey: false },
)
schema.index({ 'members.accountId': 1, status: 1 })
schema.index({ applicantId: 1 })
schema.index({ areaIds: 1, waiting: -1, appliedAt: -1, _id: -1 })
schema.index({ waiting: -1, appliedAt: -1, _id: -1 })
schema.index({ tokens: 1 })
schema.index({ creditCode: 1, status: 1 })
schema.index({ status: 1, decidedAt: 1 })
schema.index({ 'news.revision': 1 })

/** What people write in their own words is sealed under this. */
const wordsUse = 'organisation'
export const sealWords = (words: string) => sealPersonal(wordsUse, words)
export const openWords = (sealed: string) => openPersonal(wordsUse, sealed)

export const Organisation = model('Organisation', schema)
registerSealed({
  model: Organisation,
  seals: {
    personNameSealed: 'name',
    contactNameSealed: 'name',
    contactPhoneSealed: 'phone',
    wordsSealed: wordsUse,
    reasonSealed: wordsUse,
    'history.reasonSealed': wordsUse,
    'members.nameSealed': 'name',
    'members.phoneSealed': 'phone',
  },
})
