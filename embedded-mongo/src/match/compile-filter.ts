import { CommandError } from '../command-error.ts'
import { isArrayIndex } from '../values/paths.ts'
import {
  asDocument,
  fieldOf,
  isDocument,
  isOperatorDocument,
  isRegex,
  type Document,
  type Value,
} from '../values/value.ts'
import { compileExpression } from '../expressions/compile-expression.ts'
import type { Predicate, ValueTest, Variables } from './predicate.ts'
import { equalTo, isElementDocument, matching, valueTests } from './value-tests.ts'

const negations: Record<string, string> = { $ne: '$eq', $nin: '$in' }

/** True when the test passes for the value at the path, or for one of those that arrays on the way offer. */
const anyAt = (value: Value, path: readonly string[], depth: number, test: ValueTest): boolean => {
  if (depth === path.length) return test(value)
  const name = path[depth]!
  if (isDocument(value)) return anyAt(fieldOf(value, name), path, depth + 1, test)
  if (!Array.isArray(value)) return test(undefined)
  if (isArrayIndex(name) && Number(name) < value.length && anyAt(value[Number(name)], path, depth + 1, test))
    return true
  return value.some((item: Value) => isDocument(item) && anyAt(item, path, depth, test))
}

const at = (path: readonly string[], test: ValueTest): Predicate => {
  const [name] = path
  if (path.length > 1 || name === undefined) return (document) => anyAt(document, path, 0, test)
  return (document) => (Array.isArray(document) ? anyAt(document, path, 0, test) : test(fieldOf(document, name)))
}

const every = (predicates: readonly Predicate[]): Predicate => {
  if (predicates.length === 1) return predicates[0]!
  return (document) => predicates.every((predicate) => predicate(document))
}

const not =
  (predicate: Predicate): Predicate =>
  (document) =>
    !predicate(document)

const elementTest = (condition: Value, variables?: Variables): ValueTest => {
  const wanted = asDocument(condition, '$elemMatch')
  const [first] = Object.keys(wanted)
  if (isOperatorDocument(wanted) && !['$and', '$or', '$nor', '$expr'].includes(first!)) {
    const tests = Object.keys(wanted).map((operator) => valueTest(operator, wanted, variables))
    return (value) => Array.isArray(value) && value.some((item: Value) => tests.every((test) => test(item)))
  }
  const matches = compileFilter(wanted, variables)
  return (value) => Array.isArray(value) && value.some((item: Value) => isElementDocument(item) && matches(item))
}

const allTest = (wanted: Value, variables?: Variables): ValueTest => {
  if (!Array.isArray(wanted)) throw new CommandError('BadValue', '$all needs an array')
  const tests = wanted.map((one: Value) => {
    if (isDocument(one) && '$elemMatch' in one) return elementTest(one.$elemMatch, variables)
    return isRegex(one) ? matching(one) : equalTo(one)
  })
  return (value) => tests.length > 0 && tests.every((test) => test(value))
}

/** The test of one operator upon a value; `condition` is the operator document it stands in. */
const valueTest = (operator: string, condition: Document, variables?: Variables): ValueTest => {
  const operand = condition[operator]
  const positive = negations[operator]
  if (positive) {
    const test = valueTest(positive, { [positive]: operand }, variables)
    return (value) => !test(value)
  }
  if (operator === '$not') {
    const tests = negatedTests(operand, variables)
    return (value) => !tests.every((test) => test(value))
  }
  if (operator === '$elemMatch') return elementTest(operand, variables)
  if (operator === '$all') return allTest(operand, variables)
  const make = valueTests[operator]
  if (!make) throw new CommandError('BadValue', `unknown operator: ${operator}`)
  return make(operand, condition)
}

const negatedTests = (operand: Value, variables?: Variables): ValueTest[] => {
  if (isRegex(operand)) return [matching(operand)]
  if (!isOperatorDocument(operand)) throw new CommandError('BadValue', '$not needs a regex or a document')
  return Object.keys(operand).map((operator) => valueTest(operator, operand, variables))
}

/** Negations hold for the whole document: no value at the path may match, however many arrays offer. */
const operatorPredicate = (path: string[], operator: string, condition: Document, variables?: Variables): Predicate => {
  const operand = condition[operator]
  const positive = negations[operator]
  if (positive) return not(operatorPredicate(path, positive, { [positive]: operand }, variables))
  if (operator === '$exists' && !valueTests.$exists!(operand, {})(null))
    return not(at(path, valueTests.$exists!(true, {})))
  if (operator !== '$not') return at(path, valueTest(operator, condition, variables))
  if (isRegex(operand)) return not(at(path, matching(operand)))
  if (!isOperatorDocument(operand)) throw new CommandError('BadValue', '$not needs a regex or a document')
  return not(every(Object.keys(operand).map((inner) => operatorPredicate(path, inner, operand, variables))))
}

const fieldPredicate = (name: string, condition: Value, variables?: Variables): Predicate => {
  const path = name.split('.')
  if (isRegex(condition)) return at(path, matching(condition))
  if (!isOperatorDocument(condition)) return at(path, equalTo(condition))
  return every(Object.keys(condition).map((operator) => operatorPredicate(path, operator, condition, variables)))
}

const branches = (operator: string, operand: Value, variables?: Variables): Predicate[] => {
  if (!Array.isArray(operand) || !operand.length)
    throw new CommandError('BadValue', `${operator} must be a nonempty array`)
  return operand.map((branch: Value) => compileFilter(asDocument(branch, `each branch of ${operator}`), variables))
}

const logicalPredicate = (operator: string, operand: Value, variables?: Variables): Predicate => {
  switch (operator) {
    case '$comment':
      return () => true
    case '$expr':
      return compileExpression(operand, variables)
    case '$and':
      return every(branches(operator, operand, variables))
    case '$or': {
      const any = branches(operator, operand, variables)
      return (document) => any.some((predicate) => predicate(document))
    }
    case '$nor': {
      const none = branches(operator, operand, variables)
      return (document) => !none.some((predicate) => predicate(document))
    }
  }
  throw new CommandError('BadValue', `unknown top level operator: ${operator}`)
}

export const compileFilter = (filter: Document, variables?: Variables): Predicate => {
  const predicates = Object.keys(filter).map((name) =>
    name.startsWith('$')
      ? logicalPredicate(name, filter[name], variables)
      : fieldPredicate(name, filter[name], variables),
  )
  return predicates.length ? every(predicates) : () => true
}
