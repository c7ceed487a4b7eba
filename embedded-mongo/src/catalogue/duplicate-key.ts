import { CommandError } from '../command-error.ts'
import { emptyArray } from '../values/encode.ts'
import { indexedValues } from '../values/paths.ts'
import { isDocument, isObjectId, type Document, type Value } from '../values/value.ts'
import type { Collection, Index } from './collection.ts'

const show = (value: Value): string => {
  if (isObjectId(value)) return `ObjectId('${value.toHexString()}')`
  if (value instanceof Date) return `new Date(${value.getTime()})`
  return typeof value === 'string' || isDocument(value) ? JSON.stringify(value) : String(value)
}

/** E11000, worded as the drivers and Mongoose expect to read it. */
export const duplicateKey = (collection: Collection, index: Index, document: Document): CommandError => {
  const keyValue: Document = {}
  for (const { path, parts } of index.fields) {
    const [value] = indexedValues(document, parts).values
    keyValue[path] = value === emptyArray ? null : value
  }
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`)
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${shown.join(', ')} }`,
    { keyPattern: index.key, keyValue },
  )
}
