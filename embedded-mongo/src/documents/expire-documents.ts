import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Collection, Index } from '../catalogue/collection.ts'
import type { Store } from '../store/store.ts'
import { findRecords } from './find-records.ts'
import { removeRecord } from './remove-record.ts'

const mostAtOnce = 5_000

const expire = (store: Store, collection: Collection, { fields, expireAfterSeconds = 0, partial }: Index) => {
  const before = new Date(Date.now() - expireAfterSeconds * 1000)
  const filter = { $and: [{ [fields[0]!.path]: { $lt: before } }, partial ?? {}] }
  return store.write((view) => {
    const records = [...findRecords(view, collection, filter, { limit: mostAtOnce })]
    for (const record of records) removeRecord(view, collection, record)
  })
}

/** Removes what the TTL indexes say has had its time. */
export const expireDocuments = async (store: Store, catalogue: Catalogue) => {
  for (const collection of catalogue.all()) {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds !== undefined && index.fields.length === 1) await expire(store, collection, index)
    }
  }
}
