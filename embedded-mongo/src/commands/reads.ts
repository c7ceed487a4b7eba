import { CommandError } from '../command-error.ts'
import { compileProjection } from '../aggregate/project.ts'
import { merge } from '../aggregate/merge.ts'
import { runPipeline } from '../aggregate/run-pipeline.ts'
import { countRecords } from '../documents/count-records.ts'
import { findRecords } from '../documents/find-records.ts'
import { choosePlan } from '../planner/choose-plan.ts'
import { describePlan } from '../planner/describe-plan.ts'
import { encode } from '../values/codec.ts'
import { compare } from '../values/compare.ts'
import { emptyArray, identityOf } from '../values/encode.ts'
import { indexedValues } from '../values/paths.ts'
import { asArray, asDocument, toNumber, type Document, type Value } from '../values/value.ts'
import {
  countOf,
  documentOf,
  documentsOf,
  flagOf,
  numberOf,
  optionalDocumentOf,
  refuseCollation,
  textOf,
} from './arguments.ts'
import { viewOf, writeWith, type Call, type Engine, type Handler, type Handlers } from './handler.ts'

const firstBatch = 101

function* mapped<A, B>(items: Iterable<A>, change: (item: A) => B): Iterable<B> {
  for (const item of items) yield change(item)
}

const find: Handler = (engine, call) => {
  const { command, database, session, transaction } = call
  refuseCollation(command.collation)
  const name = textOf(command, 'find')
  const filter = documentOf(command, 'filter')
  const project = compileProjection(optionalDocumentOf(command, 'projection'), filter)
  const asked = numberOf(command, 'limit', 0)
  const found = findRecords(viewOf(engine, call), engine.catalogue.find(database, name), filter, {
    sort: optionalDocumentOf(command, 'sort'),
    skip: countOf(command, 'skip'),
    limit: Math.abs(asked),
    hint: command.hint,
    variables: optionalDocumentOf(command, 'let'),
  })
  // A transaction's view may be gone when the next batch is asked for.
  const records = transaction ? [...found] : found
  return engine.cursors.open({
    namespace: `${database}.${name}`,
    documents: mapped(records, (record) => (project ? encode(project(record.document)) : record.bytes)),
    batchSize: numberOf(command, 'batchSize', firstBatch),
    single: asked < 0 || flagOf(command, 'singleBatch'),
    session,
  })
}

const aggregate: Handler = async (engine, call) => {
  const { command, database, session } = call
  refuseCollation(command.collation)
  if (flagOf(command, 'explain')) return explained(engine, call.database, command)
  const name = textOf(command, 'aggregate')
  const surroundings = {
    catalogue: engine.catalogue,
    view: viewOf(engine, call),
    database,
    variables: optionalDocumentOf(command, 'let'),
  }
  const { documents, merge: order } = runPipeline(name, documentsOf(command, 'pipeline'), surroundings, command.hint)
  if (order) await writeWith(engine, call, (view) => merge(view, engine.catalogue, database, order))
  return engine.cursors.open({
    namespace: `${database}.${name}`,
    documents: mapped(documents, encode),
    batchSize: numberOf(documentOf(command, 'cursor'), 'batchSize', firstBatch),
    session,
  })
}

const cursorId = (value: Value): bigint => {
  try {
    return BigInt(String(value))
  } catch {
    throw new CommandError('TypeMismatch', 'a cursor id must be a whole number')
  }
}

const getMore: Handler = ({ cursors }, { command }) =>
  cursors.more(cursorId(command.getMore), numberOf(command, 'batchSize', 0) || Infinity)

const killCursors: Handler = ({ cursors }, { command }) => {
  const ids = asArray(command.cursors, 'cursors')
  const killed = ids.filter((id) => cursors.close(cursorId(id)))
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
  }
}

const count: Handler = (engine, call) => {
  const { command, database } = call
  refuseCollation(command.collation)
  const collection = engine.catalogue.find(database, textOf(command, 'count'))
  const options = { skip: countOf(command, 'skip'), limit: Math.abs(numberOf(command, 'limit', 0)), hint: command.hint }
  return { n: countRecords(viewOf(engine, call), collection, documentOf(command, 'query'), options) }
}

const distinct: Handler = (engine, call) => {
  const { command, database } = call
  refuseCollation(command.collation)
  const path = textOf(command, 'key').split('.')
  const values = new Map<string, Value>()
  const collection = engine.catalogue.find(database, textOf(command, 'distinct'))
  for (const { document } of findRecords(viewOf(engine, call), collection, documentOf(command, 'query'))) {
    const found = indexedValues(document, path)
    if (found.missing) continue
    for (const value of found.values) if (value !== emptyArray) values.set(identityOf(value), value)
  }
  return { values: [...values.values()].sort(compare) }
}

/** The filter and sort of whichever command is to be explained. */
const questionOf = (command: Document): { name: Value; filter: Document; sort: Document | undefined } => {
  const pipeline = Array.isArray(command.pipeline) ? command.pipeline : []
  const match = pipeline.find((stage: Document) => stage.$match)
  return {
    name: command.find ?? command.count ?? command.distinct ?? command.aggregate,
    filter: asDocument(command.filter ?? command.query ?? match?.$match ?? {}, 'filter'),
    sort: optionalDocumentOf(command, 'sort'),
  }
}

const explained = ({ catalogue }: Engine, database: string, command: Document): Document => {
  const { name, filter, sort } = questionOf(command)
  const collection = catalogue.find(database, String(name))
  const limit = toNumber(command.limit ?? 0)
  const winningPlan = collection
    ? describePlan(choosePlan(collection, filter, { sort, limit, hint: command.hint }), sort)
    : { stage: 'EOF' }
  return { queryPlanner: { namespace: `${database}.${String(name)}`, winningPlan, rejectedPlans: [] } }
}

const explain: Handler = (engine, { command, database }: Call) =>
  explained(engine, database, documentOf(command, 'explain'))

export const readCommands: Handlers = { find, aggregate, getMore, killCursors, count, distinct, explain }
