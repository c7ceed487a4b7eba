import { CommandError } from '../command-error.ts'
import { runMingoStage } from '../expressions/evaluate.ts'
import { compileFilter } from '../match/compile-filter.ts'
import { sortDocuments } from '../values/sort.ts'
import { asDocument, asDocuments, asNumber, type Document, type Value } from '../values/value.ts'
import { bucket } from './bucket.ts'
import type { Environment } from './environment.ts'
import { group } from './group.ts'
import { lookup } from './lookup.ts'
import { unwind } from './unwind.ts'

type Stage = (documents: Document[], operand: Value, environment: Environment) => Document[]

const shuffled = (documents: Document[]): Document[] =>
  documents
    .map((document) => ({ document, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ document }) => document)

const unionWith: Stage = (documents, operand, environment) => {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : asDocument(operand, '$unionWith')
  return [...documents, ...environment.read(String(coll), asDocuments(pipeline, 'pipeline'), environment.variables)]
}

const facet: Stage = (documents, operand, environment) => [
  Object.fromEntries(
    Object.entries(asDocument(operand, '$facet')).map(([name, stages]) => [
      name,
      runStages(documents, asDocuments(stages, name), environment),
    ]),
  ),
]

const computed =
  (name: string): Stage =>
  (documents, operand, { variables }) =>
    runMingoStage(documents, { [name]: operand }, variables)

const computedStages = ['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith', '$setWindowFields']

const stages: Record<string, Stage> = {
  $match: (documents, operand, { variables }) =>
    documents.filter(compileFilter(asDocument(operand, '$match'), variables)),
  $sort: (documents, operand) => sortDocuments(documents, asDocument(operand, '$sort')),
  $limit: (documents, operand) => documents.slice(0, asNumber(operand, '$limit')),
  $skip: (documents, operand) => documents.slice(asNumber(operand, '$skip')),
  $count: (documents, operand) => (documents.length ? [{ [String(operand)]: documents.length }] : []),
  $sample: (documents, operand) => shuffled(documents).slice(0, asNumber(asDocument(operand, '$sample').size, 'size')),
  $group: (documents, operand, { variables }) => group(documents, asDocument(operand, '$group'), variables),
  $sortByCount: (documents, operand, { variables }) =>
    sortDocuments(group(documents, { _id: operand, count: { $sum: 1 } }, variables), { count: -1 }),
  $bucket: (documents, operand, { variables }) => bucket(documents, asDocument(operand, '$bucket'), variables),
  $unwind: unwind,
  $facet: facet,
  $unionWith: unionWith,
  $lookup: (documents, operand, environment) => lookup(documents, asDocument(operand, '$lookup'), environment),
  ...Object.fromEntries(computedStages.map((name) => [name, computed(name)])),
}

export const stageOf = (stage: Document): [name: string, operand: Value] => {
  const [entry, ...others] = Object.entries(stage)
  if (entry && !others.length) return entry
  throw new CommandError('PipelineStageShape', 'A pipeline stage specification object must contain exactly one field.')
}

export const runStages = (documents: Document[], pipeline: readonly Document[], environment: Environment): Document[] =>
  pipeline.reduce((current, stage) => {
    const [name, operand] = stageOf(stage)
    const run = Object.prototype.hasOwnProperty.call(stages, name) ? stages[name] : undefined
    if (name === '$changeStream') {
      throw new CommandError(
        'ChangeStreamsUnsupported',
        'The $changeStream stage is not supported by the embedded database',
      )
    }
    if (!run) throw new CommandError('UnrecognizedStage', `Unrecognized pipeline stage name: '${name}'`)
    return run(current, operand, environment)
  }, documents)
