import type { Collection } from '../catalogue/collection.ts'
import { rangeOf, recordIdOfKey, recordKey } from '../catalogue/keys.ts'
import type { KeyValues } from '../store/key-values.ts'
import { decode } from '../values/codec.ts'
import type { Document } from '../values/value.ts'

/** A stored document; decoded when first looked at. */
export class Record {
  readonly id: number
  readonly bytes: Buffer
  #document: Document | undefined
  constructor(id: number, bytes: Buffer) {
    this.id = id
    this.bytes = bytes
  }
  get document(): Document {
    return (this.#document ??= decode(this.bytes))
  }
}

export const readRecord = (view: KeyValues, collection: Collection, id: number): Record | undefined => {
  const bytes = view.get('documents', recordKey(collection, id))
  return bytes && new Record(id, bytes)
}

export function* scanRecords(view: KeyValues, collection: Collection, reverse = false): Iterable<Record> {
  for (const { key, value } of view.range('documents', ...rangeOf(collection), reverse)) {
    yield new Record(recordIdOfKey(key), value)
  }
}
