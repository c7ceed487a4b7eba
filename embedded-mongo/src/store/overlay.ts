import type { Transaction } from 'lmdb'
import { Locked, WriteConflict, spaces, type Entry, type KeyValues, type Space } from './key-values.ts'
import type { LmdbSpaces } from './lmdb-spaces.ts'

/** Who has written which key: transactions that are still open, and when a key was last committed. */
export type Claims = {
  openTransactions: Set<Overlay>
  holders: Map<string, Overlay>
  committedAt: Map<string, number>
  now: () => number
}

type Change = { key: Buffer; value: Buffer | undefined }

export const claimOf = (space: Space, key: Buffer) => space + key.toString('latin1')

/**
 * Writes kept aside until they are committed, over a view of the store. A transaction's overlay sees the store as it
 * was when it began and claims each key it writes; a single statement's sees the present and respects those claims.
 */
export type Overlay = KeyValues & {
  isDirty: () => boolean
  flush: (target: Pick<KeyValues, 'put' | 'remove'>) => void
  release: () => void
}

const writtenBetween = (changes: Map<string, Change>, low: Buffer, high: Buffer, sign: number): Change[] =>
  [...changes.values()]
    .filter(({ key }) => Buffer.compare(key, low) >= 0 && Buffer.compare(key, high) < 0)
    .sort((a, b) => Buffer.compare(a.key, b.key) * sign)

/** The stored entries with the changes laid over them, in order. */
function* layOver(stored: Iterable<Entry>, changes: Change[], sign: number): Iterable<Entry> {
  let at = 0
  for (const entry of stored) {
    let replaced = false
    for (; at < changes.length && !replaced; at++) {
      const { key, value } = changes[at]!
      const order = Buffer.compare(key, entry.key) * sign
      if (order > 0) break
      if (value) yield { key, value }
      replaced = order === 0
    }
    if (!replaced) yield entry
  }
  for (const { key, value } of changes.slice(at)) if (value) yield { key, value }
}

export const openOverlay = (stored: LmdbSpaces, claims: Claims, kind: 'transaction' | 'statement'): Overlay => {
  const changes = { documents: new Map(), indexes: new Map(), catalogue: new Map() } as Record<
    Space,
    Map<string, Change>
  >
  const claimed = new Set<string>()
  const began = claims.now()
  let snapshot: Transaction | undefined = kind === 'transaction' ? stored.snapshot() : undefined

  const claim = (id: string) => {
    const holder = claims.holders.get(id)
    if (holder && holder !== overlay) throw kind === 'transaction' ? new WriteConflict() : new Locked()
    if (kind === 'statement') return
    if ((claims.committedAt.get(id) ?? 0) > began) throw new WriteConflict()
    claims.holders.set(id, overlay)
    claimed.add(id)
  }

  const change = (space: Space, key: Buffer, value: Buffer | undefined) => {
    claim(claimOf(space, key))
    changes[space].set(key.toString('latin1'), { key, value })
  }

  const range = (space: Space, low: Buffer, high: Buffer, reverse = false): Iterable<Entry> => {
    const entries = stored.range(space, low, high, reverse, snapshot)
    if (!changes[space].size) return entries
    const sign = reverse ? -1 : 1
    return layOver(entries, writtenBetween(changes[space], low, high, sign), sign)
  }

  const overlay: Overlay = {
    get: (space, key) => {
      const changed = changes[space].get(key.toString('latin1'))
      return changed ? changed.value : stored.get(space, key, snapshot)
    },
    put: change,
    remove: (space, key) => change(space, key, undefined),
    range,
    count: (space, low, high) => [...range(space, low, high)].length,
    isDirty: () => spaces.some((space) => changes[space].size > 0),
    flush: (target) => {
      for (const space of spaces) {
        for (const { key, value } of changes[space].values()) {
          if (value) target.put(space, key, value)
          else target.remove(space, key)
        }
      }
    },
    release: () => {
      for (const id of claimed) claims.holders.delete(id)
      claimed.clear()
      snapshot?.done()
      snapshot = undefined
      claims.openTransactions.delete(overlay)
      if (!claims.openTransactions.size) claims.committedAt.clear()
    },
  }
  if (kind === 'transaction') claims.openTransactions.add(overlay)
  return overlay
}
