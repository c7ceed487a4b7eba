import { clone, isDocument, isOperatorDocument, isRegex, type Document, type Value } from '../values/value.ts'
import { setAt } from './target.ts'

const nothing = Symbol('nothing')

/** The one value a condition allows, if it allows but one. */
const onlyValue = (condition: Value): Value => {
  if (isRegex(condition)) return nothing
  if (!isOperatorDocument(condition)) return condition
  if ('$eq' in condition) return condition.$eq
  for (const list of [condition.$in, condition.$all]) {
    if (Array.isArray(list) && list.length === 1 && !isOperatorDocument(list[0]) && !isRegex(list[0])) return list[0]
  }
  return nothing
}

/** The document an upsert starts from: what its filter demands by equality. */
export const upsertSeed = (filter: Document): Document => {
  const seed: Document = {}
  const gather = (part: Document) => {
    for (const [name, condition] of Object.entries(part)) {
      const branches = Array.isArray(condition) ? condition.filter(isDocument) : []
      if (name === '$and' || (name === '$or' && branches.length === 1)) branches.forEach(gather)
      if (name.startsWith('$')) continue
      const value = onlyValue(condition)
      if (value !== nothing) setAt(seed, name.split('.'), clone(value))
    }
  }
  gather(filter)
  return seed
}
