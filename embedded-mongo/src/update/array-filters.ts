import { CommandError } from '../command-error.ts'
import { compileFilter } from '../match/compile-filter.ts'
import type { Predicate } from '../match/predicate.ts'
import { asDocument, asDocuments, type Document, type Value } from '../values/value.ts'

export type ArrayFilters = Map<string, Predicate>

/** The identifier a filter speaks of: `i` in `{ $or: [{ 'i.k': 1 }, { i: 2 }] }`. */
const identifierOf = (filter: Document): string | undefined => {
  for (const [name, condition] of Object.entries(filter)) {
    if (!name.startsWith('$')) return name.split('.')[0]
    for (const branch of asDocuments(condition, name)) {
      const identifier = identifierOf(branch)
      if (identifier) return identifier
    }
  }
  return undefined
}

export const compileArrayFilters = (filters: Value): ArrayFilters => {
  const compiled: ArrayFilters = new Map()
  for (const filter of filters === undefined ? [] : asDocuments(filters, 'arrayFilters')) {
    const identifier = identifierOf(asDocument(filter, 'an array filter'))
    if (!identifier) throw new CommandError('FailedToParse', 'an array filter needs a top-level field name')
    if (compiled.has(identifier)) throw new CommandError('FailedToParse', `two array filters for ${identifier}`)
    compiled.set(identifier, compileFilter(filter))
  }
  return compiled
}
