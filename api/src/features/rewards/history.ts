import { keyedChain } from '../../platform/keyed-chain.ts'
import type { Entry, Posting } from './reward.fields.ts'

const postingFields = ({ key, kind, schemeKey, year, amountFen }: Posting) => [key, kind, schemeKey, year, amountFen]

/** The history of a reward, chained under a key; it hangs on the reward's id. */
export const {
  extend: extendHistory,
  isIntact,
  renewHashes,
} = keyedChain<Entry>('reward-history', (entry) => [
  entry.at.toISOString(),
  entry.action,
  entry.byId ?? null,
  entry.byName,
  entry.byRole ?? null,
  entry.office ?? null,
  entry.reportId ?? null,
  entry.said?.digest ?? null,
  entry.amountFen ?? null,
  entry.posting ? postingFields(entry.posting) : null,
  entry.schemeVersion,
  entry.stateDigest,
])
