import { createHash } from 'node:crypto'
import type { Entry } from './report.fields.ts'

export type NewEntry = Omit<Entry, 'seq' | 'hash'>

/** The entry's own fields in a fixed order, so that equal entries hash equally on any engine. */
const canonical = (entry: Omit<Entry, 'hash'>) =>
  JSON.stringify([
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

const hashOf = (before: string, entry: Omit<Entry, 'hash'>) =>
  createHash('sha256').update(before).update(canonical(entry)).digest('base64url')

/** Chains new entries to what is there; the first hangs on the report's number. */
export const extendHistory = (number: string, history: readonly Entry[], entries: readonly NewEntry[]): Entry[] => {
  let { seq, hash } = history.at(-1) ?? { seq: 0, hash: number }
  return entries.map((entry) => {
    const next = { ...entry, seq: ++seq }
    hash = hashOf(hash, next)
    return { ...next, hash }
  })
}

/** Whether no entry was altered, dropped or put in between. */
export const isIntact = (number: string, history: readonly Entry[]) => {
  let hash = number
  return history.every((entry, at) => {
    hash = hashOf(hash, entry)
    return entry.seq === at + 1 && entry.hash === hash
  })
}
