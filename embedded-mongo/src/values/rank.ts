import { bsonTag, type Value } from './value.ts'

/** MongoDB's order between types. The numbers also head every index key, so they must never change. */
export const ranks = {
  minKey: 1,
  emptyArray: 4,
  null: 5,
  number: 10,
  string: 15,
  document: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 47,
  regex: 50,
  code: 60,
  maxKey: 127,
} as const

const rankOfTag: Record<string, number> = {
  ObjectId: ranks.objectId,
  Long: ranks.number,
  Decimal128: ranks.number,
  Int32: ranks.number,
  Double: ranks.number,
  Binary: ranks.binary,
  Timestamp: ranks.timestamp,
  MinKey: ranks.minKey,
  MaxKey: ranks.maxKey,
  BSONRegExp: ranks.regex,
  BSONSymbol: ranks.string,
  Code: ranks.code,
}

export const rankOf = (value: Value): number => {
  switch (typeof value) {
    case 'undefined':
      return ranks.null
    case 'number':
    case 'bigint':
      return ranks.number
    case 'string':
      return ranks.string
    case 'boolean':
      return ranks.boolean
  }
  if (value === null) return ranks.null
  if (Array.isArray(value)) return ranks.array
  if (value instanceof Date) return ranks.date
  if (value instanceof RegExp) return ranks.regex
  if (value instanceof Uint8Array) return ranks.binary
  return rankOfTag[String(bsonTag(value))] ?? ranks.document
}
