import type { Collection } from '../catalogue/collection.ts'
import { keysOf } from '../catalogue/index-keys.ts'
import { recordKey } from '../catalogue/keys.ts'
import type { KeyValues } from '../store/key-values.ts'
import type { Record } from './records.ts'

export const removeRecord = (view: KeyValues, collection: Collection, record: Record) => {
  for (const index of collection.indexes) {
    for (const key of keysOf(index, record.document, record.id).keys) view.remove('indexes', key)
  }
  view.remove('documents', recordKey(collection, record.id))
}
