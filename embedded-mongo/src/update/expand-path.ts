import { CommandError } from '../command-error.ts'
import { isArrayIndex } from '../values/paths.ts'
import { fieldOf, isDocument, type Document, type Value } from '../values/value.ts'
import type { ArrayFilters } from './array-filters.ts'
import { matchedElement } from './matched-element.ts'

type Reached = { path: string[]; value: Value }

const step = ({ path, value }: Reached, name: string): Reached => {
  const next = Array.isArray(value) ? (isArrayIndex(name) ? (value[Number(name)] as Value) : undefined) : undefined
  return { path: [...path, name], value: isDocument(value) ? fieldOf(value, name) : next }
}

const stepToMatched = ({ path, value }: Reached, before: readonly string[], filter: Document): Reached => {
  const arrayPath = before.filter((name) => !isArrayIndex(name)).join('.')
  const at = Array.isArray(value) ? matchedElement(filter, arrayPath, value) : -1
  if (at < 0)
    throw new CommandError('BadValue', 'The positional operator did not find the match needed from the query.')
  return { path: [...path, String(at)], value: (value as Value[])[at] }
}

const stepToFiltered = ({ path, value }: Reached, identifier: string, filters: ArrayFilters): Reached[] => {
  const where = path.join('.')
  if (!Array.isArray(value)) {
    const reason = value === undefined ? `The path '${where}' must exist in the document` : `'${where}' is no array`
    throw new CommandError('BadValue', `${reason} in order to apply array updates`)
  }
  const matches = identifier ? filters.get(identifier) : () => true
  if (!matches) throw new CommandError('BadValue', `No array filter found for identifier '${identifier}'`)
  return value.flatMap((element: Value, at) =>
    !identifier || matches({ [identifier]: element }) ? [{ path: [...path, String(at)], value: element }] : [],
  )
}

/** The concrete paths that `a.$.b`, `a.$[].b` and `a.$[i].b` mean for this document. */
export const expandPath = (document: Document, path: string, filter: Document, filters: ArrayFilters): string[][] => {
  const names = path.split('.')
  let reached: Reached[] = [{ path: [], value: document }]
  for (const [at, name] of names.entries()) {
    const identifier = /^\$\[(.*)\]$/.exec(name)?.[1]
    if (name === '$') reached = reached.map((one) => stepToMatched(one, names.slice(0, at), filter))
    else if (identifier !== undefined) reached = reached.flatMap((one) => stepToFiltered(one, identifier, filters))
    else if (name.startsWith('$')) {
      throw new CommandError(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${name}' in '${path}' is not allowed`,
      )
    } else reached = reached.map((one) => step(one, name))
  }
  return reached.map((one) => one.path)
}
