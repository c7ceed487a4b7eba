import { LedgerAccount, LedgerKind } from '@huisheng/contract'
import { model, Schema, type Types } from 'mongoose'
import { appendOnly } from '../../platform/append-only.ts'

const money = { type: Number, required: true }

/** One transaction in one document: its postings sum to zero, and it carries the balances after it. */
const schema = new Schema(
  {
    budgetId: { type: String, required: true },
    schemeKey: { type: String, required: true },
    year: { type: Number, required: true },
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    kind: { type: String, enum: LedgerKind.options, required: true },
    /** Below zero only where an appropriation is reduced. */
    amountFen: money,
    /** What happened, once: the same key is never posted twice. */
    key: { type: String, required: true },
    ref: { type: String, required: true },
    words: { type: String, default: '' },
    by: { type: new Schema({ id: String, name: String }, { _id: false }), default: null },
    postings: [
      new Schema({ account: { type: String, enum: LedgerAccount.options }, amountFen: money }, { _id: false }),
    ],
    balances: new Schema(Object.fromEntries(LedgerAccount.options.map((account) => [account, money])), { _id: false }),
    link: { type: String, required: true },
    code: { type: String, required: true },
  },
  { collection: 'ledgerentries' },
)
schema.index({ budgetId: 1, seq: 1 }, { unique: true })
schema.index({ key: 1 }, { unique: true })
schema.plugin(appendOnly)

export type Balances = Record<LedgerAccount, number>
export type Posting = { account: LedgerAccount; amountFen: number }
export type LedgerEntryRecord = {
  _id: Types.ObjectId
  budgetId: string
  schemeKey: string
  year: number
  seq: number
  at: Date
  kind: LedgerKind
  amountFen: number
  key: string
  ref: string
  words: string
  by: { id: string; name: string } | null
  postings: Posting[]
  balances: Balances
  link: string
  code: string
}

export const LedgerEntry = model<LedgerEntryRecord>('LedgerEntry', schema as unknown as Schema<LedgerEntryRecord>)
