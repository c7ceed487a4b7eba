import { isFieldPath } from '../expressions/evaluate.ts'
import { isDocument, isObjectId, type Document, type Value } from '../values/value.ts'

const knownValue = (expression: Value, variables: Document): Value => {
  if (typeof expression === 'number') return expression
  if (typeof expression !== 'string' || !expression.startsWith('$$')) return undefined
  const value = variables[expression.slice(2)]
  return (typeof value !== 'object' && value !== undefined) || isObjectId(value) ? value : undefined
}

const inExpression = (expression: Value, variables: Document): Document[] => {
  if (!isDocument(expression)) return []
  const nested = Array.isArray(expression.$and) ? expression.$and : []
  const found = nested.flatMap((part: Value) => inExpression(part, variables))
  if (!Array.isArray(expression.$eq)) return found
  const [left, right] = expression.$eq as Value[]
  for (const [path, other] of [
    [left, right],
    [right, left],
  ]) {
    const value = knownValue(other, variables)
    if (isFieldPath(path) && value !== undefined) found.push({ [path.slice(1)]: { $eq: value } })
  }
  return found
}

/** `$expr` equalities between a field and a known variable, as conditions an index can serve. */
export const knownEqualities = (filter: Document, variables: Document): Document[] => {
  const nested = Array.isArray(filter.$and) ? filter.$and.filter(isDocument) : []
  return [...inExpression(filter.$expr, variables), ...nested.flatMap((part) => knownEqualities(part, variables))]
}
