/** The three ordered maps everything is kept in. */
export const spaces = ['documents', 'indexes', 'catalogue'] as const
export type Space = (typeof spaces)[number]
export type Entry = { key: Buffer; value: Buffer }

/** What reads and writes go through: the store itself, or a transaction's view of it. */
export type KeyValues = {
  get: (space: Space, key: Buffer) => Buffer | undefined
  put: (space: Space, key: Buffer, value: Buffer) => void
  remove: (space: Space, key: Buffer) => void
  /** Entries from `low` up to but without `high`, downwards when `reverse`. */
  range: (space: Space, low: Buffer, high: Buffer, reverse?: boolean) => Iterable<Entry>
  count: (space: Space, low: Buffer, high: Buffer) => number
}

/** A transaction met a document that another one has written; it has to start again. */
export class WriteConflict extends Error {
  override name = 'WriteConflict'
}

/** A single write met a document that an open transaction has written; it waits. */
export class Locked extends Error {
  override name = 'Locked'
}
