import { ObjectId } from 'bson'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Collection } from '../catalogue/collection.ts'
import { duplicateKey } from '../catalogue/duplicate-key.ts'
import { keysOf } from '../catalogue/index-keys.ts'
import { recordIdBytes, recordKey } from '../catalogue/keys.ts'
import { CommandError } from '../command-error.ts'
import type { KeyValues } from '../store/key-values.ts'
import { checkSize, encode, receivedBytes } from '../values/codec.ts'
import { isRegex, type Document, type Value } from '../values/value.ts'
import { markMultikey } from './mark-multikey.ts'

/** Every stored document begins with its `_id`. */
const withIdFirst = (document: Document): Document => {
  if (Object.keys(document)[0] === '_id') return document
  const { _id = new ObjectId(), ...others } = document
  return { _id, ...others }
}

const checkId = (id: Value) => {
  if (Array.isArray(id) || isRegex(id) || id === undefined) {
    throw new CommandError('InvalidIdField', "The '_id' value cannot be an array, a regular expression or undefined")
  }
}

/** Stores the document with all its index entries, or throws and stores nothing. Returns its `_id`. */
export const insertDocument = (
  view: KeyValues,
  catalogue: Catalogue,
  collection: Collection,
  given: Document,
): Value => {
  const document = withIdFirst(given)
  checkId(document._id)
  const bytes = checkSize((document === given && receivedBytes(given)) || encode(document))
  const recordId = collection.nextRecordId
  const entries = collection.indexes.map((index) => ({ index, ...keysOf(index, document, recordId) }))
  for (const { index, keys } of entries) {
    if (index.unique && keys.some((key) => view.get('indexes', key))) throw duplicateKey(collection, index, document)
  }
  markMultikey(catalogue, collection, entries)
  collection.nextRecordId++
  view.put('documents', recordKey(collection, recordId), bytes)
  const value = recordIdBytes(recordId)
  for (const { keys } of entries) for (const key of keys) view.put('indexes', key, value)
  return document._id
}
