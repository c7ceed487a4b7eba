import { type Binary, type Decimal128, type Double, type Int32, type Long, type ObjectId, type Timestamp } from 'bson'
import { CommandError } from '../command-error.ts'

/** Anything BSON can carry, as the `bson` package decodes it. */
export type Value = unknown
export type Document = { [field: string]: Value }

export const isDocument = (value: Value): value is Document => {
  if (value === null || typeof value !== 'object') return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** The `_bsontype` tag of the `bson` classes; `instanceof` fails when two copies of the package meet. */
export const bsonTag = (value: Value): Value =>
  value !== null && typeof value === 'object' ? (value as { _bsontype?: Value })._bsontype : undefined

export const isObjectId = (value: Value): value is ObjectId => bsonTag(value) === 'ObjectId'
export const isLong = (value: Value): value is Long => bsonTag(value) === 'Long'
export const isDecimal = (value: Value): value is Decimal128 => bsonTag(value) === 'Decimal128'
export const isBinary = (value: Value): value is Binary => bsonTag(value) === 'Binary'
export const isTimestamp = (value: Value): value is Timestamp => bsonTag(value) === 'Timestamp'
export const isRegex = (value: Value) => value instanceof RegExp || bsonTag(value) === 'BSONRegExp'

const isBoxedNumber = (value: Value): value is Int32 | Double => {
  const tag = bsonTag(value)
  return tag === 'Int32' || tag === 'Double'
}

export const isNumeric = (value: Value) =>
  typeof value === 'number' || typeof value === 'bigint' || isLong(value) || isDecimal(value) || isBoxedNumber(value)

/** NaN for what is no number. */
export const toNumber = (value: Value): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (isLong(value)) return value.toNumber()
  if (isDecimal(value)) return Number(value.toString())
  if (isBoxedNumber(value)) return Number(value.valueOf())
  return NaN
}

export const toBigInt = (value: Value): bigint | undefined => {
  if (typeof value === 'bigint') return value
  return isLong(value) ? value.toBigInt() : undefined
}

/** A field of the document's own: `constructor` and its like are never found by inheritance. */
export const fieldOf = (document: Document, name: string): Value =>
  Object.prototype.hasOwnProperty.call(document, name) ? document[name] : undefined

/** Sets a field without ever reaching a prototype. */
export const setField = (document: Document, name: string, value: Value) => {
  if (name === '__proto__') {
    Object.defineProperty(document, name, { value, enumerable: true, writable: true, configurable: true })
  } else {
    document[name] = value
  }
}

/** A deep copy of documents and arrays; leaf values are immutable by convention and shared. */
export const clone = <T extends Value>(value: T): T => {
  if (Array.isArray(value)) return value.map((item: Value) => clone(item)) as T
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const name of Object.keys(value)) setField(copy, name, clone(value[name]))
  return copy as T
}

/** The document itself, or an error naming what should have been one. */
export const asDocument = (value: Value, what: string): Document => {
  if (!isDocument(value)) throw new CommandError('TypeMismatch', `${what} must be an object`)
  return value
}

export const asArray = (value: Value, what: string): Value[] => {
  if (!Array.isArray(value)) throw new CommandError('BadValue', `${what} must be an array`)
  return value
}

export const asNumber = (value: Value, what: string): number => {
  const number = toNumber(value)
  if (Number.isNaN(number)) throw new CommandError('TypeMismatch', `${what} must be a number`)
  return number
}

export const asDocuments = (value: Value, what: string): Document[] =>
  asArray(value, what).map((item) => asDocument(item, `each item of ${what}`))

/** True for the operator form `{ $gt: 1 }`, false for a literal document such as `{ a: 1 }` or a reference. */
export const isOperatorDocument = (value: Value): value is Document => {
  if (!isDocument(value) || '$ref' in value || '$id' in value) return false
  return Object.keys(value)[0]?.startsWith('$') ?? false
}
