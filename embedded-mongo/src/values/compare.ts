import { rankOf, ranks } from './rank.ts'
import { isBinary, isObjectId, toBigInt, toNumber, type Document, type Value } from './value.ts'

const asciiOnly = /^[\x20-\x7f]*$/
const bySign = (difference: number) => (difference < 0 ? -1 : difference > 0 ? 1 : 0)

/** Strings stand in the order of their UTF-8 bytes. */
const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0
  if (asciiOnly.test(a) && asciiOnly.test(b)) return a < b ? -1 : 1
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

const compareNumbers = (a: Value, b: Value): number => {
  const [wholeA, wholeB] = [toBigInt(a), toBigInt(b)]
  if (wholeA !== undefined && wholeB !== undefined) return wholeA < wholeB ? -1 : wholeA > wholeB ? 1 : 0
  const [x, y] = [toNumber(a), toNumber(b)]
  if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1
  if (Number.isNaN(y)) return 1
  return bySign(x - y || 0) || (x < y ? -1 : x > y ? 1 : 0)
}

const compareDocuments = (a: Document, b: Document): number => {
  const [namesA, namesB] = [Object.keys(a), Object.keys(b)]
  for (let at = 0; at < Math.min(namesA.length, namesB.length); at++) {
    const [nameA, nameB] = [namesA[at]!, namesB[at]!]
    const byType = rankOf(a[nameA]) - rankOf(b[nameB])
    if (byType) return bySign(byType)
    const byName = compareStrings(nameA, nameB)
    if (byName) return byName
    const byValue = compare(a[nameA], b[nameB])
    if (byValue) return byValue
  }
  return namesA.length - namesB.length
}

const compareArrays = (a: Value[], b: Value[]): number => {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const byItem = compare(a[at], b[at])
    if (byItem) return byItem
  }
  return a.length - b.length
}

export const bytesOf = (value: Value): Uint8Array => {
  if (value instanceof Uint8Array) return value
  return isBinary(value) ? value.buffer.subarray(0, value.position) : new Uint8Array()
}

export const subtypeOf = (value: Value): number => (isBinary(value) ? value.sub_type : 0)

const compareBinaries = (a: Value, b: Value): number => {
  const [x, y] = [bytesOf(a), bytesOf(b)]
  return x.length - y.length || subtypeOf(a) - subtypeOf(b) || Buffer.compare(x, y)
}

/** MongoDB's total order over all values. */
export const compare = (a: Value, b: Value): number => {
  if (a === b) return 0
  const [rankA, rankB] = [rankOf(a), rankOf(b)]
  if (rankA !== rankB) return rankA < rankB ? -1 : 1
  switch (rankA) {
    case ranks.number:
      return compareNumbers(a, b)
    case ranks.string:
      return compareStrings(String(a), String(b))
    case ranks.document:
      return compareDocuments(a as Document, b as Document)
    case ranks.array:
      return compareArrays(a as Value[], b as Value[])
    case ranks.binary:
      return compareBinaries(a, b)
    case ranks.objectId:
      return isObjectId(a) && isObjectId(b) ? Buffer.compare(a.id, b.id) : 0
    case ranks.boolean:
      return a === true ? 1 : -1
    case ranks.date:
      return bySign((a as Date).getTime() - (b as Date).getTime())
    case ranks.timestamp:
    case ranks.regex:
    case ranks.code:
      return compareStrings(sortableText(a), sortableText(b))
  }
  return 0
}

/** One text per value for the types whose order nobody relies on, only their equality. */
export const sortableText = (value: Value): string => {
  const source = value as { pattern?: string; options?: string; source?: string; flags?: string; code?: string }
  if (value instanceof RegExp) return `/${value.source}/${value.flags}`
  if (source.pattern !== undefined) return `/${source.pattern}/${source.options ?? ''}`
  if (source.code !== undefined) return String(source.code)
  return String(value).padStart(20, '0')
}

export const equals = (a: Value, b: Value): boolean => a === b || compare(a, b) === 0
