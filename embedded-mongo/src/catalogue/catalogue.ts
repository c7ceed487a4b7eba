import { CommandError } from '../command-error.ts'
import type { Store } from '../store/store.ts'
import { decode, encode } from '../values/codec.ts'
import { asDocument, asDocuments, toNumber, type Document } from '../values/value.ts'
import type { Collection, Index } from './collection.ts'
import { makeIndex } from './index-definition.ts'
import { catalogueKey, rangeOf, recordIdOfKey } from './keys.ts'

/** Which collections and indexes there are. Kept in memory, and on disk in the same commit as the change. */
export type Catalogue = {
  find: (database: string, name: string) => Collection | undefined
  inDatabase: (database: string) => Collection[]
  all: () => Collection[]
  /** The collection, made when it is missing. */
  ensure: (database: string, name: string) => Collection
  save: (collection: Collection) => void
  drop: (collection: Collection) => void
  rename: (collection: Collection, database: string, name: string) => void
  newId: () => number
}

const describe = (collection: Collection): Document => ({
  id: collection.id,
  database: collection.database,
  name: collection.name,
  indexes: collection.indexes.map(({ id, specification, multikey }) => ({ id, specification, multikey })),
})

const revive = (kept: Document): Collection => ({
  id: toNumber(kept.id),
  database: String(kept.database),
  name: String(kept.name),
  namespace: `${String(kept.database)}.${String(kept.name)}`,
  indexes: asDocuments(kept.indexes, 'indexes').map(({ id, specification, multikey }) =>
    makeIndex(toNumber(id), asDocument(specification, 'index'), Boolean(multikey)),
  ),
  nextRecordId: 1,
})

const checkName = (namespace: string, name: string) => {
  if (name && !name.includes('\0') && !name.startsWith('.') && !name.includes('$') && namespace.length <= 255) return
  throw new CommandError('InvalidNamespace', `Invalid namespace specified '${namespace}'`)
}

const lastRecordId = (store: Store, collection: Collection): number => {
  for (const { key } of store.range('documents', ...rangeOf(collection), true)) return recordIdOfKey(key)
  return 0
}

export const openCatalogue = (store: Store): Catalogue => {
  const collections = new Map<string, Collection>()
  let lastId = 0

  const load = () => {
    const before = new Map([...collections.values()].map(({ id, nextRecordId }) => [id, nextRecordId]))
    collections.clear()
    for (const { value } of store.range('catalogue', Buffer.from([0]), Buffer.from([255]))) {
      const collection = revive(decode(value))
      lastId = Math.max(lastId, collection.id, ...collection.indexes.map(({ id }) => id))
      collection.nextRecordId = Math.max(before.get(collection.id) ?? 0, lastRecordId(store, collection) + 1)
      collections.set(collection.namespace, collection)
    }
  }

  const save = (collection: Collection) =>
    store.put('catalogue', catalogueKey(collection), encode(describe(collection)))
  const newId = () => ++lastId

  const removeAll = (space: 'documents' | 'indexes', owner: Collection | Index) => {
    const keys = [...store.range(space, ...rangeOf(owner))].map(({ key }) => key)
    for (const key of keys) store.remove(space, key)
  }

  load()
  store.onUndone(load)

  return {
    find: (database, name) => collections.get(`${database}.${name}`),
    inDatabase: (database) => [...collections.values()].filter((collection) => collection.database === database),
    all: () => [...collections.values()],
    ensure: (database, name) => {
      const namespace = `${database}.${name}`
      const existing = collections.get(namespace)
      if (existing) return existing
      checkName(namespace, name)
      const collection: Collection = { id: newId(), database, name, namespace, indexes: [], nextRecordId: 1 }
      collection.indexes.push(makeIndex(newId(), { v: 2, key: { _id: 1 }, name: '_id_', unique: true }, false))
      collections.set(namespace, collection)
      save(collection)
      return collection
    },
    save,
    drop: (collection) => {
      removeAll('documents', collection)
      for (const index of collection.indexes) removeAll('indexes', index)
      store.remove('catalogue', catalogueKey(collection))
      collections.delete(collection.namespace)
    },
    rename: (collection, database, name) => {
      checkName(`${database}.${name}`, name)
      collections.delete(collection.namespace)
      Object.assign(collection, { database, name, namespace: `${database}.${name}` })
      collections.set(collection.namespace, collection)
      save(collection)
    },
    newId,
  }
}
