import { CommandError } from '../command-error.ts'
import { compileFilter } from '../match/compile-filter.ts'
import { compare, equals } from '../values/compare.ts'
import { sortBy } from '../values/sort.ts'
import {
  asArray,
  asNumber,
  clone,
  isDocument,
  isOperatorDocument,
  isRegex,
  type Document,
  type Value,
} from '../values/value.ts'

type ArrayChange = (array: Value[], operand: Value) => Value[]

const isModified = (operand: Value): operand is Document => isDocument(operand) && '$each' in operand
const modifiers = new Set(['$each', '$position', '$sort', '$slice'])

const insertAt = (array: Value[], items: Value[], position: Value): Value[] => {
  if (position === undefined) return [...array, ...items]
  const asked = asNumber(position, '$position')
  const at = asked < 0 ? Math.max(0, array.length + asked) : asked
  return [...array.slice(0, at), ...items, ...array.slice(at)]
}

const sorted = (array: Value[], order: Value): Value[] => {
  if (order === undefined) return array
  if (isDocument(order)) return sortBy(array, order, (item) => (isDocument(item) ? item : {}))
  const direction = asNumber(order, '$sort')
  return [...array].sort((a, b) => compare(a, b) * direction)
}

const sliced = (array: Value[], size: Value): Value[] => {
  if (size === undefined) return array
  const count = asNumber(size, '$slice')
  if (count >= 0) return array.slice(0, count)
  return array.slice(count)
}

const push: ArrayChange = (array, operand) => {
  if (!isModified(operand)) return [...array, clone(operand)]
  const unknown = Object.keys(operand).find((name) => !modifiers.has(name))
  if (unknown) throw new CommandError('BadValue', `Unrecognized clause in $push: ${unknown}`)
  const items = clone(asArray(operand.$each, '$each'))
  return sliced(sorted(insertAt(array, items, operand.$position), operand.$sort), operand.$slice)
}

const addToSet: ArrayChange = (array, operand) => {
  const result = [...array]
  for (const item of isModified(operand) ? asArray(operand.$each, '$each') : [operand]) {
    if (!result.some((existing) => equals(existing, item))) result.push(clone(item))
  }
  return result
}

const pull: ArrayChange = (array, operand) => {
  if (isOperatorDocument(operand) || isRegex(operand)) {
    const matches = compileFilter({ element: operand })
    return array.filter((element) => !matches({ element }))
  }
  if (!isDocument(operand)) return array.filter((element) => !equals(element, operand))
  const matches = compileFilter(operand)
  return array.filter((element) => !(isDocument(element) && matches(element)))
}

const pullAll: ArrayChange = (array, operand) => {
  const unwanted = asArray(operand, '$pullAll')
  return array.filter((element) => !unwanted.some((one) => equals(element, one)))
}

const pop: ArrayChange = (array, operand) => (asNumber(operand, '$pop') < 0 ? array.slice(1) : array.slice(0, -1))

export const arrayOperators: Record<string, { change: ArrayChange; makesArray: boolean }> = {
  $push: { change: push, makesArray: true },
  $addToSet: { change: addToSet, makesArray: true },
  $pull: { change: pull, makesArray: false },
  $pullAll: { change: pullAll, makesArray: false },
  $pop: { change: pop, makesArray: false },
}
