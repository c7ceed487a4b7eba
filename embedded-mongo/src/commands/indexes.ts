import { Long } from 'bson'
import { buildIndex, dropIndexes } from '../catalogue/build-index.ts'
import { indexSpecification, isAlreadyThere } from '../catalogue/index-definition.ts'
import { documentsOf, textOf } from './arguments.ts'
import { existing } from './collections.ts'
import { changeAlone, writeWith, type Handler, type Handlers } from './handler.ts'

const createIndexes: Handler = async (engine, call) => {
  const { catalogue } = engine
  const name = textOf(call.command, 'createIndexes')
  const wanted = documentsOf(call.command, 'indexes').map(indexSpecification)
  const isNew = !catalogue.find(call.database, name)
  const collection =
    catalogue.find(call.database, name) ?? (await writeWith(engine, call, () => catalogue.ensure(call.database, name)))
  const numIndexesBefore = collection.indexes.length
  if (!wanted.every((specification) => isAlreadyThere(collection.indexes, specification))) {
    await changeAlone(engine, call, (view) => {
      for (const specification of wanted) {
        if (!isAlreadyThere(collection.indexes, specification)) buildIndex(view, catalogue, collection, specification)
      }
    })
  }
  return { numIndexesBefore, numIndexesAfter: collection.indexes.length, createdCollectionAutomatically: isNew }
}

const listIndexes: Handler = (engine, call) => {
  const { namespace, indexes } = existing(engine, call)
  return { cursor: { id: Long.ZERO, ns: namespace, firstBatch: indexes.map(({ specification }) => specification) } }
}

const drop: Handler = async (engine, call) => {
  const collection = existing(engine, call)
  const nIndexesWas = collection.indexes.length
  await changeAlone(engine, call, (view) => dropIndexes(view, engine.catalogue, collection, call.command.index))
  return { nIndexesWas }
}

export const indexCommands: Handlers = { createIndexes, listIndexes, dropIndexes: drop }
