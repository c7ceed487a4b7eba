import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Collection } from '../catalogue/collection.ts'
import { CommandError } from '../command-error.ts'
import type { KeyValues } from '../store/key-values.ts'
import { applyUpdate, isReplacement, type UpdateRequest } from '../update/apply-update.ts'
import { upsertSeed } from '../update/upsert-seed.ts'
import type { Document, Value } from '../values/value.ts'
import { findRecords, type FindOptions } from './find-records.ts'
import { insertDocument } from './insert-document.ts'
import { replaceRecord } from './replace-record.ts'

export type UpdateOrder = UpdateRequest & Pick<FindOptions, 'sort' | 'hint'> & { multi: boolean; upsert: boolean }

export type UpdateResult = {
  matched: number
  modified: number
  upserted?: { id: Value }
  /** The last document touched, as it was and as it is. */
  before?: Document
  after?: Document
}

const upsert = (view: KeyValues, catalogue: Catalogue, collection: Collection, order: UpdateOrder): UpdateResult => {
  const { _id, ...others } = upsertSeed(order.filter)
  const identified: Document = _id === undefined ? {} : { _id }
  const seed = isReplacement(order.update) ? identified : { ...identified, ...others }
  const after = applyUpdate(seed, { ...order, inserting: true })
  const id = insertDocument(view, catalogue, collection, after)
  return { matched: 0, modified: 0, upserted: { id }, after: { _id: id, ...after } }
}

export const updateDocuments = (
  view: KeyValues,
  catalogue: Catalogue,
  collection: Collection,
  order: UpdateOrder,
): UpdateResult => {
  if (order.multi && isReplacement(order.update)) {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update')
  }
  const { sort, hint, variables, filter } = order
  const records = [...findRecords(view, collection, filter, { sort, hint, variables, limit: order.multi ? 0 : 1 })]
  if (!records.length && order.upsert) return upsert(view, catalogue, collection, order)
  const result: UpdateResult = { matched: records.length, modified: 0 }
  for (const record of records) {
    const after = applyUpdate(record.document, order)
    if (replaceRecord(view, catalogue, collection, record, after)) result.modified++
    result.before = record.document
    result.after = after
  }
  return result
}
