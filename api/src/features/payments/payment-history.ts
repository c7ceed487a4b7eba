import { createHash } from 'node:crypto'
import { keyedChain } from '../../platform/keyed-chain.ts'
import type { BatchEntry, BatchFields, PaymentEntry, PaymentFields } from './payment.fields.ts'

const fieldsOf = ({ at, act, by, words, stateDigest }: Omit<PaymentEntry | BatchEntry, 'hash'>) => [
  at.getTime(),
  act,
  by ? [by.id, by.name] : null,
  words ?? null,
  stateDigest,
]

/** Both hang on the id of what they tell of. */
export const paymentChain = keyedChain<PaymentEntry>('payment-history', fieldsOf)
export const batchChain = keyedChain<BatchEntry>('payment-batch-history', fieldsOf)

const sum = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url')

export const paymentDigest = (payment: Omit<PaymentFields, 'history'>) =>
  sum(
    [payment.number, payment.claimId, payment.rewardId, payment.amountFen, payment.attempt],
    [payment.schemeKey, payment.year, payment.channel, payment.status, [...payment.approverIds]],
    [payment.batchId ?? null, payment.batchNumber ?? null, payment.payeeDigest],
    [payment.outsideNumber ?? null, payment.failure ?? null],
    [payment.claimedAt, payment.sentAt ?? null, payment.settledAt ?? null],
  )

export const batchDigest = (batch: Omit<BatchFields, 'history'>) =>
  sum(
    [batch.number, batch.channel, batch.status, batch.totalFen, [...batch.approverIds]],
    batch.items.map(({ paymentId, number, amountFen, payeeDigest }) => [paymentId, number, amountFen, payeeDigest]),
    [batch.madeBy.id, batch.madeAt, batch.releasedBy?.id ?? null, batch.releasedAt ?? null],
  )
