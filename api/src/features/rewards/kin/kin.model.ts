import { DocumentKind, Relation } from '@huisheng/contract'
import { model, Schema } from 'mongoose'
import { personalFields } from '../../../platform/personal-fields.ts'
import { registerSealed } from '../../../platform/personal-registry.ts'

const { phone, documentNumber } = personalFields

export type KinRecord = {
  nameSealed: string
  relation: Relation
  documentSealed: string | null
  /** One for each kind of document: a declaration does not say which it is. */
  documentHashes: string[]
  phoneSealed: string | null
  phoneHash: string | null
}
export type KinDeclarationRecord = { _id: string; persons: KinRecord[]; changedAt: Date }

const optional = { type: String, default: null }
const person = new Schema<KinRecord>(
  {
    nameSealed: { type: String, required: true },
    relation: { type: String, enum: Relation.options, required: true },
    documentSealed: optional,
    documentHashes: { type: [String], default: [] },
    phoneSealed: optional,
    phoneHash: optional,
  },
  { _id: false },
)

/** `_id` is the account of the member of staff who declared them. */
const schema = new Schema<KinDeclarationRecord>(
  {
    _id: { type: String, required: true },
    persons: { type: [person], default: [] },
    changedAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ 'persons.documentHashes': 1 })
schema.index({ 'persons.phoneHash': 1 })

/** A number may belong to a document of whatever kind. */
export const hashesOfNumber = (number: string) => DocumentKind.options.map((kind) => documentNumber.hash(kind, number))

export const KinDeclaration = model('KinDeclaration', schema)
registerSealed({
  model: KinDeclaration,
  seals: { 'persons.nameSealed': 'name', 'persons.documentSealed': 'document-number', 'persons.phoneSealed': 'phone' },
  hashes: {
    'persons.documentHashes': { from: 'documentSealed', hash: hashesOfNumber },
    'persons.phoneHash': { from: 'phoneSealed', hash: (number) => phone.hash(number) },
  },
})
