import { Long } from 'bson'
import type { Collection } from '../catalogue/collection.ts'
import { keysOf } from '../catalogue/index-keys.ts'
import { rangeOf, readRecordId } from '../catalogue/keys.ts'
import { CommandError } from '../command-error.ts'
import { countRecords } from '../documents/count-records.ts'
import { scanRecords } from '../documents/records.ts'
import { compileFilter } from '../match/compile-filter.ts'
import type { KeyValues } from '../store/key-values.ts'
import type { Document } from '../values/value.ts'
import { documentOf, flagOf, refuseCollation, textOf } from './arguments.ts'
import { changeAlone, viewOf, writeWith, type Call, type Engine, type Handler, type Handlers } from './handler.ts'

const notSupported = ['capped', 'timeseries', 'viewOn', 'validator', 'clusteredIndex', 'encryptedFields']

export const existing = ({ catalogue }: Engine, { database, command, name }: Call): Collection => {
  const collection = catalogue.find(database, textOf(command, name))
  if (collection) return collection
  throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${textOf(command, name)}`)
}

const create: Handler = async (engine, call) => {
  const { command, database } = call
  const wanted = textOf(command, 'create')
  const unsupported = notSupported.find((option) => flagOf(command, option))
  if (unsupported) throw new CommandError('InvalidOptions', `${unsupported} is not supported by the embedded database`)
  refuseCollation(command.collation)
  if (engine.catalogue.find(database, wanted)) {
    throw new CommandError('NamespaceExists', `Collection ${database}.${wanted} already exists.`)
  }
  await writeWith(engine, call, () => engine.catalogue.ensure(database, wanted))
  return {}
}

const drop: Handler = async (engine, call) => {
  const collection = engine.catalogue.find(call.database, textOf(call.command, 'drop'))
  if (!collection) return {}
  await changeAlone(engine, call, () => engine.catalogue.drop(collection))
  return { nIndexesWas: collection.indexes.length, ns: collection.namespace }
}

const dropDatabase: Handler = async (engine, call) => {
  await changeAlone(engine, call, () => engine.catalogue.inDatabase(call.database).forEach(engine.catalogue.drop))
  return { dropped: call.database }
}

const split = (namespace: string): [database: string, name: string] => {
  const dot = namespace.indexOf('.')
  return [namespace.slice(0, dot), namespace.slice(dot + 1)]
}

const renameCollection: Handler = async (engine, call) => {
  const { catalogue } = engine
  const source = catalogue.find(...split(textOf(call.command, 'renameCollection')))
  const [database, name] = split(textOf(call.command, 'to'))
  if (!source) throw new CommandError('NamespaceNotFound', 'Source collection does not exist')
  await changeAlone(engine, call, () => {
    const target = catalogue.find(database, name)
    if (target && !flagOf(call.command, 'dropTarget'))
      throw new CommandError('NamespaceExists', 'target namespace exists')
    if (target) catalogue.drop(target)
    catalogue.rename(source, database, name)
  })
  return {}
}

const listed = ({ name }: Collection): Document => ({
  name,
  type: 'collection',
  options: {},
  info: { readOnly: false },
  idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
})

const listCollections: Handler = ({ catalogue }, { database, command }) => {
  const isWanted = compileFilter(documentOf(command, 'filter'))
  const collections = catalogue.inDatabase(database).map(listed).filter(isWanted)
  return { cursor: { id: Long.ZERO, ns: `${database}.$cmd.listCollections`, firstBatch: collections } }
}

const listDatabases: Handler = ({ catalogue }) => {
  const names = [...new Set(catalogue.all().map(({ database }) => database))].sort()
  return { databases: names.map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0 }
}

const collStats: Handler = (engine, call) => {
  const collection = engine.catalogue.find(call.database, textOf(call.command, 'collStats'))
  let [count, size] = [0, 0]
  for (const { bytes } of collection ? scanRecords(viewOf(engine, call), collection) : []) {
    count++
    size += bytes.length
  }
  return { ns: collection?.namespace, count, size, storageSize: size, nindexes: collection?.indexes.length ?? 0 }
}

const dbStats: Handler = (engine, call) => {
  const collections = engine.catalogue.inDatabase(call.database)
  const objects = collections.reduce((total, one) => total + countRecords(viewOf(engine, call), one, {}), 0)
  return { db: call.database, collections: collections.length, objects }
}

/** What the indexes should hold, by the documents, against what they do. */
const indexErrors = (view: KeyValues, collection: Collection): string[] =>
  collection.indexes.flatMap((index) => {
    const missing = new Map<string, number>()
    for (const record of scanRecords(view, collection)) {
      for (const key of keysOf(index, record.document, record.id).keys) missing.set(key.toString('latin1'), record.id)
    }
    let extra = 0
    for (const { key, value } of view.range('indexes', ...rangeOf(index))) {
      const id = key.toString('latin1')
      if (missing.get(id) === readRecordId(value)) missing.delete(id)
      else extra++
    }
    return missing.size || extra ? [`${index.name}: ${missing.size} entries missing, ${extra} too many`] : []
  })

const validate: Handler = (engine, call) => {
  const collection = existing(engine, call)
  const errors = indexErrors(viewOf(engine, call), collection)
  return { ns: collection.namespace, valid: !errors.length, errors, nIndexes: collection.indexes.length }
}

export const collectionCommands: Handlers = {
  create,
  drop,
  dropDatabase,
  renameCollection,
  listCollections,
  listDatabases,
  collStats,
  dbStats,
  validate,
}
