import type { Index } from '../catalogue/collection.ts'
import { compileFilter } from '../match/compile-filter.ts'
import { compare, equals } from '../values/compare.ts'
import { rankOf } from '../values/rank.ts'
import { isDocument, isOperatorDocument, type Document, type Value } from '../values/value.ts'
import type { Condition } from './conditions.ts'

const neverNull = (condition: Condition) =>
  condition.operator === 'in' ? condition.values.every((value) => value !== null) : condition.value !== null

/** Whether a document that meets the condition meets `wanted` by that very value. */
const meets = (wanted: Value, value: Value): boolean => value !== null && compileFilter({ value: wanted })({ value })

/** `$gt: 5` follows from `$gt: 7`, from `$gte: 6`, and from itself. */
const boundImplies = (condition: Condition, operator: string, wanted: Value): boolean => {
  if (condition.operator === 'in' || condition.operator === 'eq' || condition.operator === 'prefix') return false
  const direction = condition.operator[0] === 'g' ? 1 : -1
  if (operator[1] !== condition.operator[0] || rankOf(wanted) !== rankOf(condition.value)) return false
  const order = compare(condition.value, wanted) * direction
  return order > 0 || (order === 0 && (operator.endsWith('e') || !condition.operator.endsWith('e')))
}

const operatorImplied = (operator: string, operand: Value, conditions: readonly Condition[]): boolean =>
  conditions.some((condition) => {
    if (operator === '$exists') return neverNull(condition)
    if (condition.operator === 'eq') return meets({ [operator]: operand }, condition.value)
    if (condition.operator === 'in') return condition.values.every((value) => meets({ [operator]: operand }, value))
    return boundImplies(condition, operator, operand)
  })

const fieldImplied = (path: string, wanted: Value, conditions: readonly Condition[]): boolean => {
  const here = conditions.filter((condition) => condition.path === path)
  if (!isOperatorDocument(wanted)) return operatorImplied('$eq', wanted, here)
  return Object.entries(wanted).every(([operator, operand]) => operatorImplied(operator, operand, here))
}

const implies = (filter: Document, conditions: readonly Condition[], partial: Document): boolean =>
  Object.entries(partial).every(([path, wanted]) => {
    if (path === '$and' && Array.isArray(wanted)) {
      return wanted.every((part: Value) => isDocument(part) && implies(filter, conditions, part))
    }
    return (path in filter && equals(filter[path], wanted)) || fieldImplied(path, wanted, conditions)
  })

/** True when every document the filter can match is in the index, though it is partial or sparse. */
export const coversFilter = (index: Index, filter: Document, conditions: readonly Condition[]): boolean => {
  if (index.partial && !implies(filter, conditions, index.partial)) return false
  if (!index.sparse) return true
  return index.fields.some(({ path }) =>
    conditions.some((condition) => condition.path === path && neverNull(condition)),
  )
}
