import { evaluateAll } from '../expressions/evaluate.ts'
import { scanRecords } from '../documents/records.ts'
import { choosePlan } from '../planner/choose-plan.ts'
import { identityOf } from '../values/encode.ts'
import { valueAt, withValueAt } from '../values/paths.ts'
import { asDocument, asDocuments, type Document, type Value } from '../values/value.ts'
import type { Environment } from './environment.ts'

type Lookup = {
  from: string
  as: string[]
  localField: string[] | undefined
  foreignField: string
  variables: [name: string, expression: Value][]
  pipeline: Document[]
}

const read = (specification: Document): Lookup => ({
  from: String(specification.from),
  as: String(specification.as).split('.'),
  localField: specification.localField === undefined ? undefined : String(specification.localField).split('.'),
  foreignField: String(specification.foreignField),
  variables: Object.entries(asDocument(specification.let ?? {}, 'let')),
  pipeline: asDocuments(specification.pipeline ?? [], 'pipeline'),
})

const listOf = (value: Value): Value[] => (Array.isArray(value) ? value : [value ?? null])

/** Fewer documents than this are looked up one by one even without an index. */
const fewDocuments = 20

/** The foreign collection by the value of its field; worth it when many documents look it up and no index serves. */
const readAllByField = (
  { from, foreignField }: Lookup,
  environment: Environment,
): Map<string, Document[]> | undefined => {
  const collection = environment.catalogue.find(environment.database, from)
  if (!collection || choosePlan(collection, { [foreignField]: 1 }).kind === 'index') return undefined
  const byValue = new Map<string, Document[]>()
  const path = foreignField.split('.')
  for (const { document } of scanRecords(environment.view, collection)) {
    for (const identity of new Set(listOf(valueAt(document, path)).map(identityOf))) {
      const found = byValue.get(identity)
      if (found) found.push(document)
      else byValue.set(identity, [document])
    }
  }
  return byValue
}

const remembering = <T>(): ((key: string, find: () => T) => T) => {
  const known = new Map<string, T>()
  return (key, find) => {
    const existing = known.get(key)
    if (existing !== undefined) return existing
    const found = find()
    known.set(key, found)
    return found
  }
}

export const lookup = (documents: Document[], specification: Document, environment: Environment): Document[] => {
  const order = read(specification)
  const { from, localField, foreignField, pipeline, variables } = order
  const isPlain = localField && !pipeline.length && !variables.length
  const byField = isPlain && documents.length > fewDocuments ? readAllByField(order, environment) : undefined
  const valueOf = evaluateAll(
    variables.map(([, expression]) => expression),
    documents,
    environment.variables,
  )
  const once = remembering<Document[]>()

  const find = (document: Document, at: number): Document[] => {
    const wanted = localField ? listOf(valueAt(document, localField)) : []
    if (byField) return [...new Set(wanted.flatMap((value) => byField.get(identityOf(value)) ?? []))]
    const bound = Object.fromEntries(variables.map(([name], variableAt) => [name, valueOf(at, variableAt) ?? null]))
    const condition = wanted.length === 1 ? { $eq: wanted[0] } : { $in: wanted }
    const stages = localField ? [{ $match: { [foreignField]: condition } }, ...pipeline] : pipeline
    return once(identityOf([wanted, bound]), () =>
      environment.read(from, stages, { ...environment.variables, ...bound }),
    )
  }
  return documents.map((document, at) => withValueAt(document, order.as, find(document, at)))
}
