import {
  open,
  type Database,
  type RangeOptions,
  type RootDatabase,
  type RootDatabaseOptionsWithPath,
  type Transaction,
} from 'lmdb'
import type { Entry, Space } from './key-values.ts'

export type LmdbSpaces = {
  get: (space: Space, key: Buffer, snapshot?: Transaction) => Buffer | undefined
  put: (space: Space, key: Buffer, value: Buffer) => void
  remove: (space: Space, key: Buffer) => void
  range: (space: Space, low: Buffer, high: Buffer, reverse?: boolean, snapshot?: Transaction) => Iterable<Entry>
  count: (space: Space, low: Buffer, high: Buffer) => number
  /** Runs the action in one LMDB transaction, on disk when this returns, and undone when the action throws. */
  atomically: (action: () => void) => void
  snapshot: () => Transaction
  close: () => Promise<void>
}

const addressSpace = 16 * 2 ** 30

type Spaces = Record<Space, Database<Buffer, Buffer>>

const openSpaces = (root: RootDatabase<Buffer, Buffer>): Spaces => {
  const binary = { encoding: 'binary', keyEncoding: 'binary' } as const
  return {
    documents: root.openDB('documents', binary),
    indexes: root.openDB('indexes', binary),
    catalogue: root.openDB('catalogue', binary),
  }
}

const bounds = (low: Buffer, high: Buffer, reverse: boolean, transaction?: Transaction): RangeOptions =>
  reverse
    ? { start: high, end: low, reverse, exclusiveStart: true, inclusiveEnd: true, transaction }
    : { start: low, end: high, transaction }

export const openLmdbSpaces = (folder: string, durable: boolean): LmdbSpaces => {
  const options: RootDatabaseOptionsWithPath = {
    path: folder,
    maxDbs: 8,
    mapSize: addressSpace,
    maxReaders: 4096,
    noSync: !durable,
    // Without this a commit may return before its pages are on disk.
    overlappingSync: false,
  }
  const root = open<Buffer, Buffer>(options)
  const databases = openSpaces(root)
  return {
    get: (space, key, transaction) => databases[space].get(key, { transaction }),
    put: (space, key, value) => databases[space].putSync(key, value),
    remove: (space, key) => void databases[space].removeSync(key),
    range: (space, low, high, reverse = false, transaction) =>
      databases[space].getRange(bounds(low, high, reverse, transaction)),
    count: (space, low, high) => databases[space].getKeysCount({ start: low, end: high }),
    atomically: (action) => root.transactionSync(action),
    snapshot: () => root.useReadTransaction(),
    close: () => root.close(),
  }
}
