import { CommandError } from '../command-error.ts'
import { rankOf, ranks } from '../values/rank.ts'
import { asNumber, bsonTag, isDecimal, isDocument, isLong, type Value } from '../values/value.ts'
import type { ValueTest } from './predicate.ts'

const isSmall = (number: number) => Math.abs(number) < 2 ** 31
const ranked =
  (rank: number): ValueTest =>
  (value) =>
    rankOf(value) === rank

const tests: Record<string, ValueTest> = {
  double: (value) => (typeof value === 'number' && !Number.isInteger(value)) || bsonTag(value) === 'Double',
  string: (value) => typeof value === 'string',
  object: isDocument,
  array: Array.isArray,
  binData: ranked(ranks.binary),
  objectId: ranked(ranks.objectId),
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: ranked(ranks.regex),
  int: (value) => typeof value === 'number' && Number.isInteger(value) && isSmall(value),
  timestamp: ranked(ranks.timestamp),
  long: (value) => isLong(value) || (typeof value === 'number' && Number.isInteger(value) && !isSmall(value)),
  decimal: isDecimal,
  number: ranked(ranks.number),
}

const nameOfNumber: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
}

/** The operand of `$type`: a name, a number, or a list of them. An array also matches by its elements. */
export const typeTest = (wanted: Value): ValueTest => {
  const chosen = (Array.isArray(wanted) ? wanted : [wanted]).map((one: Value) => {
    const test = tests[typeof one === 'string' ? one : (nameOfNumber[asNumber(one, '$type')] ?? '')]
    if (!test) throw new CommandError('BadValue', `Unknown type name alias: ${String(one)}`)
    return test
  })
  return (value) => {
    if (value === undefined) return false
    return chosen.some((test) => test(value) || (test !== tests.array && Array.isArray(value) && value.some(test)))
  }
}
