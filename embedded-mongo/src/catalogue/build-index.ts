import { CommandError } from '../command-error.ts'
import { scanRecords } from '../documents/records.ts'
import type { KeyValues } from '../store/key-values.ts'
import { equals } from '../values/compare.ts'
import { isDocument, type Document, type Value } from '../values/value.ts'
import type { Catalogue } from './catalogue.ts'
import type { Collection, Index } from './collection.ts'
import { duplicateKey } from './duplicate-key.ts'
import { makeIndex } from './index-definition.ts'
import { keysOf } from './index-keys.ts'
import { rangeOf, recordIdBytes } from './keys.ts'

const removeEntries = (view: KeyValues, index: Index) => {
  const keys = [...view.range('indexes', ...rangeOf(index))].map(({ key }) => key)
  for (const key of keys) view.remove('indexes', key)
}

const fill = (view: KeyValues, collection: Collection, index: Index) => {
  for (const record of scanRecords(view, collection)) {
    const { keys, multikey } = keysOf(index, record.document, record.id)
    if (multikey) index.multikey = true
    for (const key of keys) {
      if (index.unique && view.get('indexes', key)) throw duplicateKey(collection, index, record.document)
      view.put('indexes', key, recordIdBytes(record.id))
    }
  }
}

/** Builds the index over what the collection holds; leaves nothing behind when that has duplicates. */
export const buildIndex = (view: KeyValues, catalogue: Catalogue, collection: Collection, specification: Document) => {
  const index = makeIndex(catalogue.newId(), specification, false)
  try {
    fill(view, collection, index)
  } catch (error) {
    removeEntries(view, index)
    throw error
  }
  collection.indexes.push(index)
  catalogue.save(collection)
}

const isNamedBy = (index: Index, wanted: Value) =>
  isDocument(wanted) ? equals(index.key, wanted) : index.name === wanted

/** `'*'` drops all but `_id_`; otherwise a name, a key, or a list of names. */
export const dropIndexes = (view: KeyValues, catalogue: Catalogue, collection: Collection, wanted: Value) => {
  const chosen = (Array.isArray(wanted) ? wanted : [wanted]).flatMap((one: Value) => {
    if (one === '*') return collection.indexes.filter(({ name }) => name !== '_id_')
    const found = collection.indexes.filter((index) => isNamedBy(index, one))
    if (!found.length) throw new CommandError('IndexNotFound', `index not found with name [${String(one)}]`)
    return found
  })
  if (chosen.some(({ name }) => name === '_id_')) throw new CommandError('InvalidOptions', 'cannot drop _id index')
  for (const index of chosen) removeEntries(view, index)
  collection.indexes = collection.indexes.filter((index) => !chosen.includes(index))
  catalogue.save(collection)
}
