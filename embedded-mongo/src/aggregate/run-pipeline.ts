import { CommandError } from '../command-error.ts'
import { countRecords } from '../documents/count-records.ts'
import { findRecords } from '../documents/find-records.ts'
import { equals } from '../values/compare.ts'
import { asDocument, asNumber, type Document, type Value } from '../values/value.ts'
import type { Environment, MergeOrder } from './environment.ts'
import { knownEqualities } from './known-equalities.ts'
import { runStages, stageOf } from './stages.ts'

type Head = { filter: Document; sort?: Document; skip: number; limit: number; rest: Document[] }

/** The stages at the beginning that a find can do: `$match` any number of times, `$sort`, `$skip`, `$limit`. */
const splitHead = (pipeline: readonly Document[]): Head => {
  const rest = [...pipeline]
  const take = (name: string): Value =>
    rest[0] && stageOf(rest[0])[0] === name ? stageOf(rest.shift()!)[1] : undefined
  const filters: Document[] = []
  for (let filter = take('$match'); filter !== undefined; filter = take('$match'))
    filters.push(asDocument(filter, '$match'))
  const sort = take('$sort')
  const skip = take('$skip')
  const limit = take('$limit')
  return {
    filter: filters.length === 1 ? filters[0]! : filters.length ? { $and: filters } : {},
    sort: sort === undefined ? undefined : asDocument(sort, '$sort'),
    skip: skip === undefined ? 0 : asNumber(skip, '$skip'),
    limit: limit === undefined ? 0 : asNumber(limit, '$limit'),
    rest,
  }
}

/** The name under which the pipeline wants but a count: `$count`, or what the drivers' countDocuments sends. */
const countOnly = ({ sort, limit, skip, rest }: Head): ((count: number) => Document) | undefined => {
  const [only, ...others] = rest
  if (!only || others.length || sort || limit || skip) return undefined
  if (typeof only.$count === 'string') return (count) => ({ [only.$count as string]: count })
  return equals(only, { $group: { _id: 1, n: { $sum: 1 } } }) ? (n) => ({ _id: 1, n }) : undefined
}

const splitMerge = (pipeline: readonly Document[]) => {
  const last = pipeline[pipeline.length - 1]
  const merge = last && stageOf(last)[0] === '$merge' ? (last.$merge as Document | string) : undefined
  return { merge, stages: merge === undefined ? pipeline : pipeline.slice(0, -1) }
}

export type PipelineResult = { documents: Document[]; merge?: MergeOrder }

export const runPipeline = (
  collection: string,
  pipeline: readonly Document[],
  surroundings: Omit<Environment, 'read'>,
  hint?: Value,
): PipelineResult => {
  const environment: Environment = {
    ...surroundings,
    read: (name, stages, variables) => runReading(name, stages, { ...environment, variables }),
  }
  const { merge, stages } = splitMerge(pipeline)
  const documents = runReading(collection, stages, environment, hint)
  return merge === undefined ? { documents } : { documents: [], merge: { specification: merge, documents } }
}

const runReading = (
  name: string,
  pipeline: readonly Document[],
  environment: Environment,
  hint?: Value,
): Document[] => {
  const collection = environment.catalogue.find(environment.database, name)
  const head = splitHead(pipeline)
  const { view, variables } = environment
  const equalities = variables ? knownEqualities(head.filter, variables) : []
  const filter = equalities.length ? { $and: [head.filter, ...equalities] } : head.filter
  const asCount = countOnly(head)
  if (asCount) {
    const count = countRecords(view, collection, filter, { hint, variables })
    return count ? [asCount(count)] : []
  }
  if (head.limit < 0 || head.skip < 0) throw new CommandError('BadValue', 'a limit or skip must not be negative')
  const records = findRecords(view, collection, filter, { ...head, hint, variables })
  return runStages(
    [...records].map(({ document }) => document),
    head.rest,
    environment,
  )
}
