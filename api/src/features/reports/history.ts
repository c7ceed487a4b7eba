import { historyChain } from '../../platform/history-chain.ts'
import type { Entry } from './report.fields.ts'

export type NewEntry = Omit<Entry, 'seq' | 'hash'>

/** The hash-chained history of a report. */
export const { extend: extendHistory, isIntact } = historyChain<Entry>((entry) => [
  entry.seq,
  entry.action,
  entry.at.toISOString(),
  entry.byId ?? null,
  entry.byRole ?? null,
  entry.byName ?? null,
  entry.status,
  entry.words ?? null,
  [...entry.photoIds],
  entry.queueName ?? null,
  entry.why ?? null,
])
