import { CommandError } from '../command-error.ts'
import { compileProjection } from '../aggregate/project.ts'
import type { Collection } from '../catalogue/collection.ts'
import { findRecords } from '../documents/find-records.ts'
import { insertDocument } from '../documents/insert-document.ts'
import { removeRecord } from '../documents/remove-record.ts'
import { updateDocuments, type UpdateOrder } from '../documents/update-documents.ts'
import type { KeyValues } from '../store/key-values.ts'
import { compileArrayFilters } from '../update/array-filters.ts'
import { asUpdate } from '../update/apply-update.ts'
import type { Document, Value } from '../values/value.ts'
import { documentOf, documentsOf, flagOf, numberOf, optionalDocumentOf, refuseCollation, textOf } from './arguments.ts'
import { writeWith, type Call, type Engine, type Handler, type Handlers } from './handler.ts'

/** Does each item; what an item does wrong is told beside the others' success, unless they come after it in order. */
const inBatch = <T>(
  { command, transaction }: Call,
  items: readonly T[],
  run: (item: T, at: number) => void,
): Document[] => {
  const writeErrors: Document[] = []
  const stopAtFirst = command.ordered !== false || transaction !== undefined
  for (const [at, item] of items.entries()) {
    try {
      run(item, at)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      writeErrors.push({ index: at, code: error.code, errmsg: error.message, ...error.extra })
      if (stopAtFirst) break
    }
  }
  return writeErrors
}

const withErrors = (reply: Document, writeErrors: Document[]) =>
  writeErrors.length ? { ...reply, writeErrors } : reply

const insert: Handler = (engine, call) => {
  const name = textOf(call.command, 'insert')
  const documents = documentsOf(call.command, 'documents')
  return writeWith(engine, call, (view) => {
    const collection = engine.catalogue.ensure(call.database, name)
    let n = 0
    const errors = inBatch(call, documents, (document) => {
      insertDocument(view, engine.catalogue, collection, document)
      n++
    })
    return withErrors({ n }, errors)
  })
}

const updateOrder = (asked: Document, variables: Document | undefined): UpdateOrder => {
  refuseCollation(asked.collation)
  return {
    filter: documentOf(asked, 'q'),
    update: asUpdate(asked.u),
    arrayFilters: compileArrayFilters(asked.arrayFilters),
    multi: flagOf(asked, 'multi'),
    upsert: flagOf(asked, 'upsert'),
    sort: optionalDocumentOf(asked, 'sort'),
    hint: asked.hint,
    variables,
  }
}

/** An upsert makes the collection it needs; any other change of a missing one does nothing. */
const targetOf = ({ catalogue }: Engine, { database }: Call, name: string, make: boolean): Collection | undefined =>
  make ? catalogue.ensure(database, name) : catalogue.find(database, name)

const update: Handler = (engine, call) => {
  const name = textOf(call.command, 'update')
  const variables = optionalDocumentOf(call.command, 'let')
  const orders = documentsOf(call.command, 'updates').map((asked) => updateOrder(asked, variables))
  return writeWith(engine, call, (view) => {
    const upserted: Document[] = []
    let [n, nModified] = [0, 0]
    const errors = inBatch(call, orders, (order, index) => {
      const collection = targetOf(engine, call, name, order.upsert)
      if (!collection) return
      const result = updateDocuments(view, engine.catalogue, collection, order)
      n += result.matched + (result.upserted ? 1 : 0)
      nModified += result.modified
      if (result.upserted) upserted.push({ index, _id: result.upserted.id })
    })
    return withErrors({ n, nModified, ...(upserted.length ? { upserted } : {}) }, errors)
  })
}

const removeMatching = (view: KeyValues, collection: Collection | undefined, asked: Document): number => {
  refuseCollation(asked.collation)
  const options = { limit: numberOf(asked, 'limit', 0), hint: asked.hint }
  const records = [...findRecords(view, collection, documentOf(asked, 'q'), options)]
  for (const record of records) if (collection) removeRecord(view, collection, record)
  return records.length
}

const remove: Handler = (engine, call) => {
  const name = textOf(call.command, 'delete')
  const asked = documentsOf(call.command, 'deletes')
  return writeWith(engine, call, (view) => {
    let n = 0
    const errors = inBatch(call, asked, (one) => {
      n += removeMatching(view, engine.catalogue.find(call.database, name), one)
    })
    return withErrors({ n }, errors)
  })
}

type Modified = { found: boolean; value: Document | undefined; upserted?: { id: Value } }

const removeOne = (view: KeyValues, collection: Collection | undefined, command: Document): Modified => {
  const options = { sort: optionalDocumentOf(command, 'sort'), hint: command.hint, limit: 1 }
  const [record] = findRecords(view, collection, documentOf(command, 'query'), options)
  if (record && collection) removeRecord(view, collection, record)
  return { found: record !== undefined, value: record?.document }
}

const updateOne = (
  view: KeyValues,
  engine: Engine,
  collection: Collection | undefined,
  command: Document,
): Modified => {
  const order = updateOrder({ ...command, q: command.query, u: command.update }, optionalDocumentOf(command, 'let'))
  if (!collection) return { found: false, value: undefined }
  const { matched, upserted, before, after } = updateDocuments(view, engine.catalogue, collection, {
    ...order,
    multi: false,
  })
  return { found: matched > 0, value: flagOf(command, 'new') ? after : before, upserted }
}

const findAndModify: Handler = (engine, call) => {
  const { command } = call
  refuseCollation(command.collation)
  const name = textOf(command, call.name)
  const project = compileProjection(optionalDocumentOf(command, 'fields'), documentOf(command, 'query'))
  return writeWith(engine, call, (view) => {
    const collection = targetOf(engine, call, name, flagOf(command, 'upsert'))
    const { found, value, upserted } = flagOf(command, 'remove')
      ? removeOne(view, collection, command)
      : updateOne(view, engine, collection, command)
    const lastErrorObject: Document = {
      n: found || upserted ? 1 : 0,
      updatedExisting: found && !flagOf(command, 'remove'),
    }
    if (upserted) lastErrorObject.upserted = upserted.id
    return { lastErrorObject, value: value ? (project?.(value) ?? value) : null }
  })
}

export const writeCommands: Handlers = { insert, update, delete: remove, findAndModify, findandmodify: findAndModify }
