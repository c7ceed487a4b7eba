import { createHash } from 'node:crypto'
import { findHash, findHashes } from './personal.ts'

/**
 * What an append-only history hangs on: `linkOf` sums up an entry together with all before it, `codeOf` proves that
 * whoever added it had the key. A code can be given anew under another key without touching the links.
 */
export const keyedLink = (use: string) => ({
  linkOf: (before: string, fields: readonly unknown[]) =>
    createHash('sha256')
      .update(JSON.stringify([before, fields]))
      .digest('base64url'),
  codeOf: (link: string) => findHash(use, link),
  isCode: (link: string, code: string) => findHashes(use, link).includes(code),
})

type Link = { seq: number; hash: string }

/**
 * Like `historyChain`, but the hash of each entry is made under the key of personal data: with the database alone nobody
 * can write a history that is intact. `fieldsOf` lists an entry's fields in a fixed order, nested ones included.
 */
export const keyedChain = <E extends Link>(use: string, fieldsOf: (entry: Omit<E, 'hash'>) => readonly unknown[]) => {
  const { linkOf, codeOf, isCode } = keyedLink(use)
  const linksOf = (start: string, history: readonly Omit<E, 'hash'>[]) => {
    let link = start
    return history.map((entry) => (link = linkOf(link, [entry.seq, ...fieldsOf(entry)])))
  }

  /** Chains new entries to what is there. */
  const extend = (start: string, history: readonly E[], entries: readonly Omit<E, 'seq' | 'hash'>[]): E[] => {
    const first = (history.at(-1)?.seq ?? 0) + 1
    const added = entries.map((entry, at) => ({ ...entry, seq: first + at }) as unknown as Omit<E, 'hash'>)
    const links = linksOf(linksOf(start, history).at(-1) ?? start, added)
    return added.map((entry, at) => ({ ...entry, hash: codeOf(links[at]!) }) as unknown as E)
  }

  /** Whether no entry was altered, dropped in between, put in or moved. One cut off at the end is the caller's to miss. */
  const isIntact = (start: string, history: readonly E[]) => {
    const links = linksOf(start, history)
    return history.every(({ seq, hash }, at) => seq === at + 1 && isCode(links[at]!, hash))
  }

  /** The hashes under the current key; null where the history is not intact. */
  const renewHashes = (start: string, history: readonly E[]) =>
    isIntact(start, history) ? linksOf(start, history).map(codeOf) : null

  return { extend, isIntact, renewHashes }
}
