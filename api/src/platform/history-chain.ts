import { createHash } from 'node:crypto'

type Link = { seq: number; hash: string }

/**
 * An append-only history in which each entry covers the one before it; the first hangs on the number of what it tells
 * of. `fieldsOf` lists an entry's fields in a fixed order, so that equal entries hash equally on any engine.
 */
export const historyChain = <E extends Link>(fieldsOf: (entry: Omit<E, 'hash'>) => unknown[]) => {
  const hashOf = (before: string, entry: Omit<E, 'hash'>) =>
    createHash('sha256')
      .update(before)
      .update(JSON.stringify(fieldsOf(entry)))
      .digest('base64url')

  /** Chains new entries to what is there. */
  const extend = (number: string, history: readonly Link[], entries: readonly Omit<E, 'seq' | 'hash'>[]): E[] => {
    let { seq, hash } = history.at(-1) ?? { seq: 0, hash: number }
    return entries.map((entry) => {
      const next = { ...entry, seq: ++seq } as unknown as Omit<E, 'hash'>
      hash = hashOf(hash, next)
      return { ...next, hash } as unknown as E
    })
  }

  /** Whether no entry was altered, dropped or put in between. */
  const isIntact = (number: string, history: readonly E[]) => {
    let hash = number
    return history.every((entry, at) => {
      hash = hashOf(hash, entry)
      return entry.seq === at + 1 && entry.hash === hash
    })
  }

  return { extend, isIntact }
}
