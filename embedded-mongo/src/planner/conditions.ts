import { literalPrefix, toRegExp } from '../match/regex.ts'
import { rankOf, ranks } from '../values/rank.ts'
import { isDocument, isOperatorDocument, isRegex, type Document, type Value } from '../values/value.ts'

/** One thing a filter demands of one field, in a form an index can serve. */
export type Condition =
  { path: string; operator: 'in'; values: Value[] } | { path: string; operator: 'eq' | Bound | 'prefix'; value: Value }
export type Bound = 'gt' | 'gte' | 'lt' | 'lte'

/** `complete` when the conditions say all the filter says, so that nothing needs checking again. */
export type Conditions = { list: Condition[]; complete: boolean }

const longestExactText = 300
const rangeRanks: ReadonlySet<number> = new Set([ranks.number, ranks.string, ranks.objectId, ranks.boolean, ranks.date])

/** True when an index key holds all there is to know about the value. */
const isExact = (value: Value): boolean => {
  if (typeof value === 'string') return value.length <= longestExactText
  if (typeof value === 'number') return Math.abs(value) < 2 ** 53
  const rank = rankOf(value)
  return rank !== ranks.number && (rank === ranks.null || rangeRanks.has(rank))
}

const isIndexable = (value: Value) => !Array.isArray(value) && !isRegex(value)

export const conditionsOf = (filter: Document): Conditions => {
  const conditions: Conditions = { list: [], complete: true }
  gather(filter, '', conditions)
  return conditions
}

const gather = (filter: Document, under: string, conditions: Conditions) => {
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) gather(part, under, conditions)
    } else if (name.startsWith('$')) {
      if (name !== '$comment') conditions.complete = false
    } else gatherField(under + name, condition, conditions)
  }
}

const gatherField = (path: string, condition: Value, conditions: Conditions) => {
  if (isRegex(condition)) return addPrefix(path, toRegExp(condition), conditions)
  if (!isOperatorDocument(condition)) return addEquality(path, condition, conditions)
  for (const operator of Object.keys(condition)) gatherOperator(path, operator, condition, conditions)
}

const gatherOperator = (path: string, operator: string, condition: Document, conditions: Conditions) => {
  const operand = condition[operator]
  switch (operator) {
    case '$eq':
      return addEquality(path, operand, conditions)
    case '$in':
      return addMembership(path, operand, conditions)
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return addBound(path, operator.slice(1) as Bound, operand, conditions)
    case '$regex':
      return addPrefix(path, toRegExp(operand, condition.$options), conditions)
    case '$elemMatch':
      conditions.complete = false
      return isDocument(operand) && gatherElement(path, operand, conditions)
  }
  conditions.complete = false
}

/** What one element must meet, some element must meet: true of the index, though less than the filter says. */
const gatherElement = (path: string, operand: Document, conditions: Conditions) =>
  isOperatorDocument(operand) ? gather({ [path]: operand }, '', conditions) : gather(operand, `${path}.`, conditions)

const addEquality = (path: string, value: Value, conditions: Conditions) => {
  if (!isExact(value)) conditions.complete = false
  if (isIndexable(value)) conditions.list.push({ path, operator: 'eq', value: value ?? null })
}

const addMembership = (path: string, operand: Value, conditions: Conditions) => {
  const values: Value[] = Array.isArray(operand) ? operand.map((value: Value) => value ?? null) : []
  if (!values.every(isExact)) conditions.complete = false
  if (Array.isArray(operand) && values.every(isIndexable)) conditions.list.push({ path, operator: 'in', values })
  else conditions.complete = false
}

const addBound = (path: string, operator: Bound, value: Value, conditions: Conditions) => {
  if (isExact(value) && rangeRanks.has(rankOf(value))) conditions.list.push({ path, operator, value })
  else conditions.complete = false
}

const addPrefix = (path: string, regex: RegExp, conditions: Conditions) => {
  conditions.complete = false
  const value = literalPrefix(regex)
  if (value && value.length <= longestExactText) conditions.list.push({ path, operator: 'prefix', value })
}
