import { CommandError } from '../command-error.ts'
import { compare } from './compare.ts'
import { emptyArray } from './encode.ts'
import { indexedValues } from './paths.ts'
import { asNumber, type Document, type Value } from './value.ts'

export type SortKey = { path: string[]; direction: 1 | -1 }

export const sortKeys = (specification: Document): SortKey[] =>
  Object.keys(specification).map((path) => {
    const direction = asNumber(specification[path], `the sort direction of ${path}`)
    if (direction !== 1 && direction !== -1) {
      throw new CommandError('BadValue', `the sort direction of ${path} must be 1 or -1`)
    }
    return { path: path.split('.'), direction }
  })

const plain = (value: Value): Value => (value === emptyArray ? null : value)

/** An array sorts by its smallest element upwards and by its largest downwards. */
export const sortValue = (document: Document, { path, direction }: SortKey): Value => {
  const direct = path.length === 1 ? document[path[0]!] : undefined
  if (path.length === 1 && !Array.isArray(direct)) return direct
  const [first, ...others] = indexedValues(document, path).values.map(plain)
  return others.reduce((best, value) => (compare(value, best) * direction < 0 ? value : best), first)
}

/** Stable: documents that compare equal keep their order. */
export const sortBy = <T>(items: readonly T[], specification: Document, documentOf: (item: T) => Document): T[] => {
  const keys = sortKeys(specification)
  return items
    .map((item) => ({ item, values: keys.map((key) => sortValue(documentOf(item), key)) }))
    .sort((a, b) => {
      for (const [at, { direction }] of keys.entries()) {
        const order = compare(a.values[at], b.values[at]) * direction
        if (order) return order
      }
      return 0
    })
    .map(({ item }) => item)
}

export const sortDocuments = (documents: readonly Document[], specification: Document): Document[] =>
  sortBy(documents, specification, (document) => document)
