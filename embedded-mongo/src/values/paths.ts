import { emptyArray } from './encode.ts'
import { fieldOf, isDocument, type Document, type Value } from './value.ts'

export const isArrayIndex = (text: string): boolean => /^\d+$/.test(text)

/** What an index sees at a path: every element of arrays on the way, null for what is missing. */
export type Indexed = { values: Value[]; throughArray: boolean; missing: boolean }

export const indexedValues = (document: Value, path: readonly string[]): Indexed => {
  const found: Indexed = { values: [], throughArray: false, missing: true }
  collect(document, path, 0, found)
  return found
}

const collect = (value: Value, path: readonly string[], depth: number, found: Indexed) => {
  if (depth === path.length) return collectLeaf(value, found)
  const name = path[depth]!
  if (isDocument(value)) return collect(fieldOf(value, name), path, depth + 1, found)
  if (!Array.isArray(value)) {
    found.values.push(null)
    return
  }
  found.throughArray = true
  if (isArrayIndex(name) && Number(name) < value.length) return collect(value[Number(name)], path, depth + 1, found)
  const documents = value.filter(isDocument)
  if (!documents.length) found.values.push(null)
  for (const item of documents) collect(item, path, depth, found)
}

const collectLeaf = (value: Value, found: Indexed) => {
  if (value !== undefined) found.missing = false
  if (!Array.isArray(value)) {
    found.values.push(value ?? null)
    return
  }
  found.throughArray = true
  if (!value.length) found.values.push(emptyArray)
  for (const item of value) found.values.push(item ?? null)
}

/** What the expression `$a.b` means: arrays on the way become arrays of what their documents hold. */
export const valueAt = (value: Value, path: readonly string[], depth = 0): Value => {
  if (depth === path.length) return value
  if (Array.isArray(value)) {
    return value
      .map((item: Value) => (isDocument(item) || Array.isArray(item) ? valueAt(item, path, depth) : undefined))
      .filter((item) => item !== undefined)
  }
  return isDocument(value) ? valueAt(fieldOf(value, path[depth]!), path, depth + 1) : undefined
}

/** The value at a path of documents only, arrays not entered. */
export const plainValueAt = (document: Document, path: readonly string[]): Value =>
  path.reduce<Value>((value, name) => (isDocument(value) ? fieldOf(value, name) : undefined), document)

/** A copy with one path set, documents made where missing; the original stays as it is. */
export const withValueAt = (document: Document, path: readonly string[], value: Value): Document => {
  const [name, ...rest] = path
  if (name === undefined) return document
  const inner = fieldOf(document, name)
  return { ...document, [name]: rest.length ? withValueAt(isDocument(inner) ? inner : {}, rest, value) : value }
}

export const withoutValueAt = (document: Document, path: readonly string[]): Document => {
  const [name, ...rest] = path
  if (name === undefined) return document
  const { [name]: inner, ...others } = document
  if (!rest.length) return others
  return isDocument(inner) ? { ...document, [name]: withoutValueAt(inner, rest) } : document
}
