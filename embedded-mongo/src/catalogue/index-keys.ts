import { createHash } from 'node:crypto'
import { CommandError } from '../command-error.ts'
import { encodeKey, inverted } from '../values/encode.ts'
import { indexedValues, type Indexed } from '../values/paths.ts'
import { fieldOf, type Document } from '../values/value.ts'
import type { Index, IndexField } from './collection.ts'
import { indexPrefix, recordIdBytes } from './keys.ts'

/** LMDB takes keys of up to 1,978 bytes; longer ones are cut here and end in a hash. */
export const longestKey = 1900
export const cutKey = longestKey - 20

export const encodeField = (value: unknown, { direction }: IndexField): Buffer =>
  direction < 0 ? inverted(encodeKey(value)) : encodeKey(value)

const valuesOf = (document: Document, { path, parts }: IndexField): Indexed => {
  if (parts.length === 1) {
    const value = fieldOf(document, path)
    if (!Array.isArray(value)) return { values: [value ?? null], throughArray: false, missing: value === undefined }
  }
  return indexedValues(document, parts)
}

const refuseParallelArrays = (index: Index, found: readonly Indexed[]) => {
  const roots = new Set(index.fields.filter((_, at) => found[at]!.values.length > 1).map(({ parts }) => parts[0]))
  if (roots.size > 1) {
    throw new CommandError('CannotIndexParallelArrays', `cannot index parallel arrays [${[...roots].join('] [')}]`)
  }
}

const combine = (index: Index, found: readonly Indexed[]): Buffer[] => {
  let keys: Buffer[] = [indexPrefix(index)]
  for (const [at, field] of index.fields.entries()) {
    const encoded = found[at]!.values.map((value) => encodeField(value, field))
    keys = keys.flatMap((key) => encoded.map((part) => Buffer.concat([key, part])))
  }
  return keys
}

const withinLimit = (key: Buffer): Buffer =>
  key.length <= longestKey ? key : Buffer.concat([key.subarray(0, cutKey), createHash('sha1').update(key).digest()])

const distinct = (keys: Buffer[]): Buffer[] =>
  keys.length === 1 ? keys : [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]

export type IndexKeys = { keys: Buffer[]; multikey: boolean }

const none: IndexKeys = { keys: [], multikey: false }

/** The entries this document has in the index; a unique index's do not name the record. */
export const keysOf = (index: Index, document: Document, recordId: number): IndexKeys => {
  if (index.matchesPartial && !index.matchesPartial(document)) return none
  const found = index.fields.map((field) => valuesOf(document, field))
  if (index.sparse && found.every(({ missing }) => missing)) return none
  refuseParallelArrays(index, found)
  const keys = distinct(combine(index, found).map(withinLimit))
  return {
    keys: index.unique ? keys : keys.map((key) => Buffer.concat([key, recordIdBytes(recordId)])),
    multikey: found.some(({ throughArray }) => throughArray),
  }
}
