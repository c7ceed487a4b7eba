import { CommandError } from '../command-error.ts'
import { evaluateAll } from '../expressions/evaluate.ts'
import { compare } from '../values/compare.ts'
import { identityOf } from '../values/encode.ts'
import { asDocument, isNumeric, setField, toNumber, type Document, type Value } from '../values/value.ts'

type Accumulator = { add: (value: Value) => void; result: () => Value }

const sum = (): Accumulator => {
  let total = 0
  return { add: (value) => (total += isNumeric(value) ? toNumber(value) : 0), result: () => total }
}

const average = (): Accumulator => {
  let [total, count] = [0, 0]
  return {
    add: (value) => {
      if (!isNumeric(value)) return
      total += toNumber(value)
      count++
    },
    result: () => (count ? total / count : null),
  }
}

const extreme = (sign: 1 | -1) => (): Accumulator => {
  let best: Value
  return {
    add: (value) => {
      if (value !== null && value !== undefined && (best === undefined || compare(value, best) * sign > 0)) best = value
    },
    result: () => best ?? null,
  }
}

const push = (): Accumulator => {
  const values: Value[] = []
  return { add: (value) => value !== undefined && values.push(value), result: () => values }
}

const addToSet = (): Accumulator => {
  const values = new Map<string, Value>()
  return {
    add: (value) => {
      if (value === undefined) return
      const identity = identityOf(value)
      if (!values.has(identity)) values.set(identity, value)
    },
    result: () => [...values.values()],
  }
}

const first = (): Accumulator => {
  let value: Value
  let seen = false
  return {
    add: (next) => {
      if (!seen) value = next
      seen = true
    },
    result: () => value ?? null,
  }
}

const last = (): Accumulator => {
  let value: Value
  return { add: (next) => (value = next), result: () => value ?? null }
}

const accumulators: Record<string, () => Accumulator> = {
  $sum: sum,
  $count: sum,
  $avg: average,
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $first: first,
  $last: last,
}

type Output = { name: string; start: () => Accumulator; expression: Value }

const outputsOf = (specification: Document): Output[] =>
  Object.entries(specification)
    .filter(([name]) => name !== '_id')
    .map(([name, asked]) => {
      const [operator, ...others] = Object.keys(asDocument(asked, `the field '${name}'`))
      const start = operator === undefined || others.length ? undefined : accumulators[operator]
      if (!start)
        throw new CommandError('GroupSpecification', `unknown group operator '${operator}' for the field '${name}'`)
      return { name, start, expression: operator === '$count' ? 1 : (asked as Document)[operator!] }
    })

export const group = (documents: Document[], specification: Document, variables?: Document): Document[] => {
  if (!('_id' in specification))
    throw new CommandError('GroupSpecification', 'a group specification must include an _id')
  const outputs = outputsOf(specification)
  const valueOf = evaluateAll([specification._id, ...outputs.map(({ expression }) => expression)], documents, variables)
  const groups = new Map<string, { id: Value; accumulated: Accumulator[] }>()
  for (let documentAt = 0; documentAt < documents.length; documentAt++) {
    const id = valueOf(documentAt, 0) ?? null
    const identity = identityOf(id)
    let found = groups.get(identity)
    if (!found) groups.set(identity, (found = { id, accumulated: outputs.map(({ start }) => start()) }))
    for (let at = 0; at < found.accumulated.length; at++) found.accumulated[at]!.add(valueOf(documentAt, at + 1))
  }
  return [...groups.values()].map(({ id, accumulated }) => {
    const result: Document = { _id: id }
    for (const [at, { name }] of outputs.entries()) setField(result, name, accumulated[at]!.result())
    return result
  })
}
