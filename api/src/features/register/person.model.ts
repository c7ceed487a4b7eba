import { DocumentKind, type Relation } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'
import { personalFields } from '../../platform/personal-fields.ts'
import { registerSealed } from '../../platform/personal-registry.ts'
import { tombstone, type Tombstone } from './tombstone.ts'

const { name, phone, documentNumber } = personalFields
const optional = { type: String, default: null }

export type PersonRecord = {
  _id: Types.ObjectId
  documentKind: DocumentKind
  /** Kind and number under the keyed hash; absent once erased. */
  documentHash?: string
  numberSealed: string | null
  nameSealed: string | null
  nameHash: string | null
  phoneSealed: string | null
  phoneHash: string | null
  birthDaySealed: string | null
  guardian: { nameSealed: string; phoneSealed: string; relation: Relation } | null
  /** Linked by a verification only. */
  accountIds: string[]
  /** The verification the facts above rest on: its moment and declaration. Null while only stated. */
  factsAt: Date | null
  factsBy: string | null
  createdAt: Date
  tombstone: Tombstone | null
}

const schema = new Schema<PersonRecord>(
  {
    documentKind: { type: String, enum: DocumentKind.options, required: true },
    documentHash: String,
    numberSealed: optional,
    nameSealed: optional,
    nameHash: optional,
    phoneSealed: optional,
    phoneHash: optional,
    birthDaySealed: optional,
    guardian: {
      type: new Schema({ nameSealed: String, phoneSealed: String, relation: String }, { _id: false }),
      default: null,
    },
    accountIds: { type: [String], default: [] },
    factsAt: { type: Date, default: null },
    factsBy: optional,
    createdAt: { type: Date, required: true },
    tombstone: { type: tombstone, default: null },
  },
  { versionKey: false },
)
schema.index({ documentHash: 1 }, { unique: true, sparse: true })
schema.index({ nameHash: 1 })
schema.index({ phoneHash: 1 })
schema.index({ accountIds: 1 })

export const Person = model<PersonRecord>('Person', schema)

registerSealed({
  model: Person,
  seals: {
    numberSealed: 'document-number',
    nameSealed: 'name',
    phoneSealed: 'phone',
    birthDaySealed: 'birth-day',
    'guardian.nameSealed': 'name',
    'guardian.phoneSealed': 'phone',
  },
  hashes: {
    documentHash: {
      from: 'numberSealed',
      hash: (number, { documentKind }) => documentNumber.hash(String(documentKind), number),
    },
    nameHash: { from: 'nameSealed', hash: (value) => name.hash(value) },
    phoneHash: { from: 'phoneSealed', hash: (value) => phone.hash(value) },
  },
})
