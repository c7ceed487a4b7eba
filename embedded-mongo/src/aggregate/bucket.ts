import { CommandError } from '../command-error.ts'
import { evaluateAll } from '../expressions/evaluate.ts'
import { compare } from '../values/compare.ts'
import { identityOf } from '../values/encode.ts'
import { sortDocuments } from '../values/sort.ts'
import { asArray, asDocument, type Document, type Value } from '../values/value.ts'
import { group } from './group.ts'

/** The bucket that begins at or below the value and whose upper bound is above it. */
const lowerBound = (boundaries: readonly Value[], value: Value): Value =>
  boundaries.find((low, at) => {
    if (at + 1 >= boundaries.length) return false
    return compare(value, low) >= 0 && compare(value, boundaries[at + 1]) < 0
  })

export const bucket = (documents: Document[], specification: Document, variables?: Document): Document[] => {
  const boundaries = asArray(specification.boundaries, 'boundaries')
  const output = asDocument(specification.output ?? { count: { $sum: 1 } }, 'output')
  const valueOf = evaluateAll([specification.groupBy], documents, variables)
  const buckets = new Map<string, { id: Value; members: Document[] }>()
  for (const [at, document] of documents.entries()) {
    const id = lowerBound(boundaries, valueOf(at, 0) ?? null) ?? specification.default
    if (id === undefined)
      throw new CommandError('BucketWithoutMatch', 'a document is in no bucket and no default was specified')
    const identity = identityOf(id)
    const found = buckets.get(identity) ?? { id, members: [] }
    found.members.push(document)
    buckets.set(identity, found)
  }
  const results = [...buckets.values()].map(({ id, members }) => {
    const [result] = group(members, { _id: null, ...output }, variables)
    return { ...result, _id: id }
  })
  return sortDocuments(results, { _id: 1 })
}
