import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Collection, Index } from '../catalogue/collection.ts'
import { duplicateKey } from '../catalogue/duplicate-key.ts'
import { keysOf } from '../catalogue/index-keys.ts'
import { readRecordId, recordIdBytes, recordKey } from '../catalogue/keys.ts'
import type { KeyValues } from '../store/key-values.ts'
import { checkSize, encode } from '../values/codec.ts'
import { equals } from '../values/compare.ts'
import type { Document } from '../values/value.ts'
import { markMultikey } from './mark-multikey.ts'
import type { Record } from './records.ts'

type IndexChange = { index: Index; multikey: boolean; added: Buffer[]; removed: Buffer[] }

const without = (keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] => {
  const present = new Set(others.map((key) => key.toString('latin1')))
  return keys.filter((key) => !present.has(key.toString('latin1')))
}

/** True when the index cannot tell the two documents apart. */
const isUntouched = (index: Index, before: Document, after: Document): boolean =>
  !index.partial && index.fields.every(({ parts }) => equals(before[parts[0]!], after[parts[0]!]))

const changeOf = (index: Index, record: Record, after: Document): IndexChange => {
  const old = keysOf(index, record.document, record.id)
  const next = keysOf(index, after, record.id)
  return { index, multikey: next.multikey, added: without(next.keys, old.keys), removed: without(old.keys, next.keys) }
}

/** Stores the new document in place of the old and moves its index entries; false when nothing differs. */
export const replaceRecord = (
  view: KeyValues,
  catalogue: Catalogue,
  collection: Collection,
  record: Record,
  after: Document,
): boolean => {
  const bytes = encode(after)
  if (bytes.equals(record.bytes)) return false
  checkSize(bytes)
  const changes = collection.indexes
    .filter((index) => !isUntouched(index, record.document, after))
    .map((index) => changeOf(index, record, after))
  for (const { index, added } of changes) {
    const isTaken = (key: Buffer) => {
      const holder = view.get('indexes', key)
      return holder !== undefined && readRecordId(holder) !== record.id
    }
    if (index.unique && added.some(isTaken)) throw duplicateKey(collection, index, after)
  }
  markMultikey(catalogue, collection, changes)
  view.put('documents', recordKey(collection, record.id), bytes)
  const value = recordIdBytes(record.id)
  for (const { added, removed } of changes) {
    for (const key of removed) view.remove('indexes', key)
    for (const key of added) view.put('indexes', key, value)
  }
  return true
}
