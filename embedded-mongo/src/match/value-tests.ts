import { CommandError } from '../command-error.ts'
import { compare, equals } from '../values/compare.ts'
import { rankOf, ranks } from '../values/rank.ts'
import {
  asArray,
  asNumber,
  isDocument,
  isNumeric,
  isRegex,
  toNumber,
  type Document,
  type Value,
} from '../values/value.ts'
import type { ValueTest } from './predicate.ts'
import { toRegExp } from './regex.ts'
import { typeTest } from './type-names.ts'

/** A test that an array passes when it passes itself or one of its elements does. */
const orAnyElement =
  (test: ValueTest): ValueTest =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test))

const isMissing: ValueTest = (value) => value === null || value === undefined

export const equalTo = (wanted: Value): ValueTest => {
  if (isMissing(wanted)) return orAnyElement(isMissing)
  if (isRegex(wanted)) return orAnyElement((value) => isRegex(value) && equals(value, wanted))
  if (typeof wanted !== 'object' && !Number.isNaN(wanted)) {
    return orAnyElement(
      (value) => value === wanted || (typeof value === 'object' && value !== null && equals(value, wanted)),
    )
  }
  if (Array.isArray(wanted)) {
    return (value) =>
      Array.isArray(value) && (equals(value, wanted) || value.some((item: Value) => equals(item, wanted)))
  }
  return orAnyElement((value) => value !== undefined && equals(value, wanted))
}

type Order = '$gt' | '$gte' | '$lt' | '$lte'

const ordered = (operator: Order, limit: Value): ValueTest => {
  const rank = rankOf(limit)
  const inclusive = operator.endsWith('e')
  const sign = operator.startsWith('$g') ? 1 : -1
  if (rank === ranks.null) return inclusive ? equalTo(null) : () => false
  const anyRank = rank === ranks.minKey || rank === ranks.maxKey
  const test: ValueTest = (value) => {
    if (value === undefined || (!anyRank && rankOf(value) !== rank)) return false
    const order = compare(value, limit) * sign
    return order > 0 || (inclusive && order === 0)
  }
  return rank === ranks.array ? test : orAnyElement(test)
}

export const matching = (pattern: Value, options?: Value): ValueTest => {
  const regex = toRegExp(pattern, options)
  return orAnyElement((value) => typeof value === 'string' && regex.test(value))
}

const isPrimitive = (value: Value): value is string | number => typeof value === 'string' || typeof value === 'number'

export const oneOf = (wanted: Value): ValueTest => {
  const list = asArray(wanted, '$in')
  const primitives = new Set(list.filter(isPrimitive))
  const tests = list
    .filter((value) => !isPrimitive(value))
    .map((value) => (isRegex(value) ? matching(value) : equalTo(value)))
  const isPrimitiveMember = orAnyElement((value) => {
    if (isPrimitive(value)) return primitives.has(value)
    return isNumeric(value) && primitives.has(toNumber(value))
  })
  return (value) => isPrimitiveMember(value) || tests.some((test) => test(value))
}

const remainder = (operand: Value): ValueTest => {
  const [divisor, rest] = asArray(operand, '$mod').map((part) => Math.trunc(asNumber(part, '$mod')))
  if (!divisor || rest === undefined)
    throw new CommandError('BadValue', 'malformed mod, needs a divisor and a remainder')
  return orAnyElement((value) => Math.trunc(toNumber(value)) % divisor === rest)
}

const bits = (operand: Value, holds: (found: number, mask: number) => boolean): ValueTest => {
  const mask = asNumber(operand, 'a bit mask')
  return orAnyElement((value) => typeof value === 'number' && holds(value, mask))
}

type MakeTest = (operand: Value, siblings: Document) => ValueTest

/** The operators that need nothing but the value. Those that negate or nest are in `compile-filter.ts`. */
export const valueTests: Record<string, MakeTest> = {
  $eq: equalTo,
  $gt: (limit) => ordered('$gt', limit),
  $gte: (limit) => ordered('$gte', limit),
  $lt: (limit) => ordered('$lt', limit),
  $lte: (limit) => ordered('$lte', limit),
  $in: oneOf,
  $exists: (wanted) => {
    const shouldExist = Boolean(wanted) && toNumber(wanted) !== 0
    return (value) => (value !== undefined) === shouldExist
  },
  $regex: (pattern, { $options }) => matching(pattern, $options),
  $options: () => () => true,
  $size: (size) => {
    const wanted = asNumber(size, '$size')
    return (value) => Array.isArray(value) && value.length === wanted
  },
  $mod: remainder,
  $type: typeTest,
  $bitsAllSet: (operand) => bits(operand, (found, mask) => (found & mask) === mask),
  $bitsAnySet: (operand) => bits(operand, (found, mask) => (found & mask) !== 0),
}

export const isElementDocument = (value: Value): value is Document => isDocument(value) || Array.isArray(value)
