import { CommandError } from '../command-error.ts'
import { compileFilter } from '../match/compile-filter.ts'
import { equals } from '../values/compare.ts'
import { asDocument, isNumeric, isOperatorDocument, toNumber, type Document } from '../values/value.ts'
import type { Index } from './collection.ts'

const known = new Set(['v', 'key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'])
const ignored = new Set(['ns', 'background', 'hidden'])
const partialOperators = new Set(['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$in', '$type'])

const refuse = (reason: string): never => {
  throw new CommandError('CannotCreateIndex', reason)
}

const nameFor = (key: Document) =>
  Object.keys(key)
    .map((path) => `${path}_${String(key[path])}`)
    .join('_')

const checkKey = (key: Document) => {
  if (!Object.keys(key).length) refuse('an index needs at least one field')
  for (const [path, direction] of Object.entries(key)) {
    if (!isNumeric(direction) || !toNumber(direction)) refuse(`index type ${String(direction)} is not supported`)
    if (!path || path.split('.').some((part) => !part || part.startsWith('$'))) refuse(`"${path}" cannot be indexed`)
  }
}

const checkPartial = (filter: Document) => {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition)) condition.forEach((part) => checkPartial(asDocument(part, '$and')))
    else if (path.startsWith('$')) refuse(`${path} is not supported in a partial index`)
    else if (isOperatorDocument(condition)) checkPartialOperators(condition)
  }
}

const checkPartialOperators = (condition: Document) => {
  for (const [operator, operand] of Object.entries(condition)) {
    if (!partialOperators.has(operator)) refuse(`${operator} is not supported in a partial index`)
    if (operator === '$exists' && !operand) refuse('$exists: false is not supported in a partial index')
  }
}

/** The asked-for index, checked, with its name filled in. */
export const indexSpecification = (asked: Document): Document => {
  const key = asDocument(asked.key, 'the key of an index')
  checkKey(key)
  const specification: Document = { v: 2, key, name: asked.name ?? nameFor(key) }
  for (const [option, value] of Object.entries(asked)) {
    if (ignored.has(option)) continue
    if (!known.has(option)) refuse(`the index option ${option} is not supported`)
    if (option !== 'key' && option !== 'name') specification[option] = value
  }
  if (asked.partialFilterExpression !== undefined) {
    checkPartial(asDocument(asked.partialFilterExpression, 'partialFilterExpression'))
  }
  if (asked.expireAfterSeconds !== undefined && !(toNumber(asked.expireAfterSeconds) >= 0)) {
    refuse('expireAfterSeconds must be a number from 0')
  }
  return specification
}

export const makeIndex = (id: number, specification: Document, multikey: boolean): Index => {
  const key = asDocument(specification.key, 'the key of an index')
  const partial = specification.partialFilterExpression
  return {
    id,
    name: String(specification.name),
    key,
    fields: Object.entries(key).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      direction: toNumber(direction) < 0 ? -1 : 1,
    })),
    unique: Boolean(specification.unique),
    sparse: Boolean(specification.sparse),
    partial: partial === undefined ? undefined : asDocument(partial, 'partialFilterExpression'),
    matchesPartial: partial === undefined ? undefined : compileFilter(asDocument(partial, 'partialFilterExpression')),
    expireAfterSeconds:
      specification.expireAfterSeconds === undefined ? undefined : toNumber(specification.expireAfterSeconds),
    multikey,
    specification,
  }
}

const optionsOf = (specification: Document): Document => ({
  unique: Boolean(specification.unique),
  sparse: Boolean(specification.sparse),
  partial: specification.partialFilterExpression ?? null,
  expire: specification.expireAfterSeconds ?? null,
})

/** True when an equal index is there already; throws when a different one is in the way. */
export const isAlreadyThere = (indexes: readonly Index[], specification: Document): boolean => {
  for (const index of indexes) {
    const sameKey = equals(index.key, specification.key)
    const sameOptions = equals(optionsOf(index.specification), optionsOf(specification))
    if (index.name === specification.name) {
      if (sameKey && (sameOptions || index.name === '_id_')) return true
      throw new CommandError('IndexKeySpecsConflict', `a different index named ${index.name} exists already`)
    }
    if (sameKey && equals(index.partial ?? null, specification.partialFilterExpression ?? null)) {
      throw new CommandError('IndexOptionsConflict', `the same index exists already under the name ${index.name}`)
    }
  }
  return false
}
