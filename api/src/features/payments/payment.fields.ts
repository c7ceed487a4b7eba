import type { PaymentChannel, PaymentStatus } from '@huisheng/contract'
import type { Types } from 'mongoose'

export type By = { id: string; name: string }
export type PaymentAct = 'collect' | 'batch' | 'unbatch' | 'send' | 'confirm' | 'fail'

export type PaymentEntry = {
  seq: number
  hash: string
  at: Date
  act: PaymentAct
  /** null: the machine. */
  by: By | null
  words: string | null
  /** Of everything that decides about money, as it stood after this entry. */
  stateDigest: string
}

/** Money for one claim. The payee is read from the claim; here stand only masks, sealed, and what finds an exchange. */
export type PaymentFields = {
  /** Letters and digits: the transfer's own number for the bank and for WeChat. */
  number: string
  claimId: string
  rewardId: string
  amountFen: number
  attempt: number
  schemeKey: string
  year: number
  channel: PaymentChannel
  status: PaymentStatus
  /** Who approved the reward: none of them releases the money. */
  approverIds: string[]
  batchId: string | null
  batchNumber: string | null
  payeeDigest: string
  shownSealed: string
  /** What WeChat needs to show the payee the page on which the money is taken. */
  packageSealed: string | null
  /** The bank's serial, or the number of WeChat's bill. */
  outsideNumber: string | null
  failure: string | null
  /** Why it is still on its way. */
  waiting: string | null
  claimedAt: Date
  sentAt: Date | null
  settledAt: Date | null
  /** When WeChat is asked next, and how often it was. */
  askAt: Date | null
  asked: number
  /** The ledger and the reward do not know of the last step yet. */
  unposted: boolean
  revision: number
  history: PaymentEntry[]
}
export type PaymentDocument = PaymentFields & { _id: Types.ObjectId }

export type BatchAct = 'make' | 'release' | 'dissolve'
export type BatchEntry = Omit<PaymentEntry, 'act'> & { act: BatchAct }
export type BatchItem = { paymentId: string; number: string; amountFen: number; payeeDigest: string }

export type BatchFields = {
  number: string
  channel: PaymentChannel
  status: 'made' | 'released' | 'dissolved'
  items: BatchItem[]
  totalFen: number
  /** Whether it holds every payment it was made of. */
  complete: boolean
  /** Released, but not every payment is sent yet. */
  unsent: boolean
  approverIds: string[]
  madeBy: By
  madeAt: Date
  releasedBy: By | null
  releasedAt: Date | null
  revision: number
  history: BatchEntry[]
}
export type BatchDocument = BatchFields & { _id: Types.ObjectId }
