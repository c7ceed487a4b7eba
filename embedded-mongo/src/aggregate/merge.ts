import type { Catalogue } from '../catalogue/catalogue.ts'
import { CommandError } from '../command-error.ts'
import { findRecords } from '../documents/find-records.ts'
import { insertDocument } from '../documents/insert-document.ts'
import { replaceRecord } from '../documents/replace-record.ts'
import type { KeyValues } from '../store/key-values.ts'
import { plainValueAt } from '../values/paths.ts'
import { asDocument, type Document, type Value } from '../values/value.ts'
import type { MergeOrder } from './environment.ts'

type Target = { database: string; collection: string }

const targetOf = (into: Value, database: string): Target => {
  if (typeof into === 'string') return { database, collection: into }
  const { db = database, coll } = asDocument(into, 'into')
  return { database: String(db), collection: String(coll) }
}

const combined = (mode: Value, old: Document, next: Document): Document => {
  switch (mode) {
    case 'merge':
      return { ...old, ...next, _id: old._id }
    case 'replace':
      return { ...next, _id: old._id }
    case 'keepExisting':
      return old
    case 'fail':
      throw new CommandError('DuplicateKey', '$merge found a matching document and whenMatched is "fail"')
  }
  throw new CommandError('BadValue', 'whenMatched must be merge, replace, keepExisting or fail')
}

/** Writes a pipeline's documents where its `$merge` says. */
export const merge = (
  view: KeyValues,
  catalogue: Catalogue,
  database: string,
  { specification, documents }: MergeOrder,
) => {
  const order = typeof specification === 'string' ? { into: specification } : asDocument(specification, '$merge')
  const { into, on = '_id', whenMatched = 'merge', whenNotMatched = 'insert' } = order as Document
  const target = targetOf(into, database)
  const collection = catalogue.ensure(target.database, target.collection)
  const paths = (Array.isArray(on) ? on : [on]).map(String)
  for (const document of documents) {
    const filter = Object.fromEntries(
      paths.map((path) => [path, { $eq: plainValueAt(document, path.split('.')) ?? null }]),
    )
    const [existing] = findRecords(view, collection, filter, { limit: 1 })
    if (existing)
      replaceRecord(view, catalogue, collection, existing, combined(whenMatched, existing.document, document))
    else if (whenNotMatched === 'insert') insertDocument(view, catalogue, collection, document)
    else if (whenNotMatched === 'fail') {
      throw new CommandError('MergeStageNoMatchingDocument', '$merge could not find a matching document')
    }
  }
}
