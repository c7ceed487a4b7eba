import { CommandError } from '../command-error.ts'
import { isArrayIndex } from '../values/paths.ts'
import { fieldOf, isDocument, setField, type Document, type Value } from '../values/value.ts'

type Container = Document | Value[]
const largestIndex = 1_500_000

const isContainer = (value: Value): value is Container => isDocument(value) || Array.isArray(value)

const read = (container: Container, name: string): Value => {
  if (!Array.isArray(container)) return fieldOf(container, name)
  return isArrayIndex(name) ? container[Number(name)] : undefined
}

const write = (container: Container, name: string, value: Value) => {
  if (!Array.isArray(container)) return setField(container, name, value)
  if (!isArrayIndex(name)) throw new CommandError('PathNotViable', `Cannot create field '${name}' in an array`)
  if (Number(name) > largestIndex) throw new CommandError('BadValue', `array index ${name} is too large`)
  while (container.length < Number(name)) container.push(null)
  container[Number(name)] = value
}

export const getAt = (document: Document, path: readonly string[]): Value => {
  let value: Value = document
  for (const name of path) {
    if (!isContainer(value)) return undefined
    value = read(value, name)
  }
  return value
}

/** The document or array that holds the last step of the path. */
const parentOf = (document: Document, path: readonly string[], make: boolean): Container | undefined => {
  let container: Container = document
  for (const [at, name] of path.slice(0, -1).entries()) {
    const inner = read(container, name)
    if (isContainer(inner)) {
      container = inner
      continue
    }
    if (!make) return undefined
    if (inner !== undefined && !(inner === null && Array.isArray(container))) {
      throw new CommandError(
        'PathNotViable',
        `Cannot create field '${path[at + 1]}' in element {${name}: ${String(inner)}}`,
      )
    }
    const made: Document = {}
    write(container, name, made)
    container = made
  }
  return container
}

export const setAt = (document: Document, path: readonly string[], value: Value) =>
  write(parentOf(document, path, true)!, path[path.length - 1]!, value)

/** Removes a field; an array's element becomes null, so that its neighbours keep their places. */
export const unsetAt = (document: Document, path: readonly string[]) => {
  const parent = parentOf(document, path, false)
  const name = path[path.length - 1]!
  if (parent === undefined || read(parent, name) === undefined) return
  if (Array.isArray(parent)) parent[Number(name)] = null
  else delete parent[name]
}
