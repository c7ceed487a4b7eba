import { historyChain } from '../../platform/history-chain.ts'
import type { Entry } from './declaration.fields.ts'

export type NewEntry = Omit<Entry, 'seq' | 'hash'>

/** The hash-chained history of a declaration. */
export const { extend: extendHistory, isIntact } = historyChain<Entry>((entry) => [
  entry.seq,
  entry.event,
  entry.at.toISOString(),
  entry.byId ?? null,
  entry.byRole ?? null,
  entry.byName ?? null,
  entry.status,
  entry.said?.digest ?? null,
])
