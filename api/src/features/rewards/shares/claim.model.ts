import type { DocumentKind } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'
import { personalFields } from '../../../platform/personal-fields.ts'
import { registerSealed } from '../../../platform/personal-registry.ts'
import { openPersonal, sealPersonal } from '../../../platform/personal.ts'

/** To whom money goes, in clear: in memory only. */
export type SealedPayee = {
  channel: 'bank' | 'wechat'
  name: string
  documentKind: DocumentKind
  documentNumber: string
  bankName?: string
  account?: string
  openid?: string
  letterId?: string
}

export type ClaimFields = {
  rewardId: string
  reportId: string
  attempt: number
  channel: 'bank' | 'wechat'
  /** Names the sending it came by, so that the same one makes one claim. */
  sendingMark: string
  payeeSealed: string
  documentHash: string
  claimedAt: Date
}
export type ClaimRecord = ClaimFields & { _id: Types.ObjectId }

const text = { type: String, required: true }
const schema = new Schema<ClaimFields>(
  {
    rewardId: text,
    reportId: text,
    attempt: { type: Number, required: true },
    channel: { type: String, enum: ['bank', 'wechat'], required: true },
    sendingMark: text,
    payeeSealed: text,
    documentHash: text,
    claimedAt: { type: Date, required: true },
  },
  { versionKey: false },
)
schema.index({ documentHash: 1 })
schema.index({ rewardId: 1, reportId: 1 })
schema.index({ claimedAt: 1 })

const payeeUse = 'claim-payee'
export const sealPayee = (payee: SealedPayee) => sealPersonal(payeeUse, JSON.stringify(payee))
export const openPayee = (sealed: string) => JSON.parse(openPersonal(payeeUse, sealed)) as SealedPayee

export const documentHashOf = ({ documentKind, documentNumber }: SealedPayee) =>
  personalFields.documentNumber.hash(documentKind, documentNumber)

export const Claim = model('Claim', schema)
registerSealed({
  model: Claim,
  seals: { payeeSealed: payeeUse },
  hashes: {
    documentHash: { from: 'payeeSealed', hash: (payee) => documentHashOf(JSON.parse(payee) as SealedPayee) },
  },
})
