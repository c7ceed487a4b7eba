import { CommandError } from '../command-error.ts'
import { runMingoStage } from '../expressions/evaluate.ts'
import { matchedElement } from '../update/matched-element.ts'
import { plainValueAt, withoutValueAt, withValueAt } from '../values/paths.ts'
import { asNumber, isDocument, isNumeric, setField, toNumber, type Document, type Value } from '../values/value.ts'

/** The fields a projection names, as a tree: true where a branch ends. */
type Tree = Map<string, Tree | true>
export type Projector = (document: Document) => Document

const includes = (value: Value) => value === true || (isNumeric(value) && toNumber(value) !== 0)
const excludes = (value: Value) => value === false || (isNumeric(value) && toNumber(value) === 0)
const isSlice = (value: Value): value is Document => isDocument(value) && '$slice' in value
const isElemMatch = (value: Value): value is Document => isDocument(value) && '$elemMatch' in value
const isPositional = (path: string) => path.endsWith('.$')

const addTo = (tree: Tree, path: string) => {
  const names = path.split('.')
  const last = names.pop()!
  let branch = tree
  for (const name of names) {
    const next = branch.get(name)
    if (next === true) return
    if (next) branch = next
    else {
      const made: Tree = new Map()
      branch.set(name, made)
      branch = made
    }
  }
  branch.set(last, true)
}

const keepOnly = (value: Value, tree: Tree): Value => {
  if (Array.isArray(value))
    return value.filter((item) => isDocument(item) || Array.isArray(item)).map((item) => keepOnly(item, tree))
  const result: Document = {}
  for (const [name, inner] of Object.entries(value as Document)) {
    const branch = tree.get(name)
    if (branch === true) setField(result, name, inner)
    else if (branch && (isDocument(inner) || Array.isArray(inner))) setField(result, name, keepOnly(inner, branch))
  }
  return result
}

const leaveOut = (value: Value, tree: Tree): Value => {
  if (Array.isArray(value)) return value.map((item: Value) => leaveOut(item, tree))
  if (!isDocument(value)) return value
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    const branch = tree.get(name)
    if (branch !== true) setField(result, name, branch ? leaveOut(inner, branch) : inner)
  }
  return result
}

const slice = (array: Value[], operand: Value): Value[] => {
  if (!Array.isArray(operand)) {
    const count = asNumber(operand, '$slice')
    return count < 0 ? array.slice(count) : array.slice(0, count)
  }
  const [from, count] = operand.map((part) => asNumber(part, '$slice'))
  const start = from! < 0 ? Math.max(0, array.length + from!) : from!
  return array.slice(start, start + (count ?? 0))
}

/** The change one special entry of a projection (`$slice`, `$elemMatch`, `a.$`) makes to what was kept. */
const arrayProjection = (path: string, operand: Value, filter: Document) => {
  const arrayPath = (isPositional(path) ? path.slice(0, -2) : path).split('.')
  return (result: Document, document: Document): Document => {
    const array = plainValueAt(document, arrayPath)
    if (!Array.isArray(array)) return result
    if (isSlice(operand)) return withValueAt(result, arrayPath, slice(array, operand.$slice))
    const conditions = isElemMatch(operand) ? { [path]: { $elemMatch: operand.$elemMatch } } : filter
    const at = matchedElement(conditions, arrayPath.join('.'), array)
    if (at >= 0) return withValueAt(result, arrayPath, [array[at]])
    return isElemMatch(operand) ? withoutValueAt(result, arrayPath) : withValueAt(result, arrayPath, [])
  }
}

const modeOf = (projection: Document): 'include' | 'exclude' => {
  const others = Object.entries(projection).filter(([path]) => path !== '_id')
  const excluded = others.find(([, value]) => excludes(value))
  const included = others.some(([path, value]) => isPositional(path) || (!excludes(value) && !isSlice(value)))
  if (excluded && included) {
    throw new CommandError(
      'ProjectionMixesModes',
      `Cannot do exclusion on field ${excluded[0]} in inclusion projection`,
    )
  }
  return included || (!others.length && includes(projection._id)) ? 'include' : 'exclude'
}

const treeOf = (projection: Document, mode: 'include' | 'exclude'): Tree => {
  const tree: Tree = new Map()
  for (const [path, value] of Object.entries(projection)) {
    if (path === '_id') continue
    const kept = includes(value) || isSlice(value) || isElemMatch(value) || isPositional(path)
    if (mode === 'include' ? kept : excludes(value)) addTo(tree, isPositional(path) ? path.slice(0, -2) : path)
  }
  const idIsNamed = mode === 'include' ? !excludes(projection._id) : excludes(projection._id)
  if (idIsNamed) tree.set('_id', true)
  return tree
}

const isComputed = ([path, value]: [string, Value]) =>
  !includes(value) && !excludes(value) && !isSlice(value) && !isElemMatch(value) && !isPositional(path)

/** A find's projection, or undefined when it asks for whole documents. */
export const compileProjection = (projection: Document | undefined, filter: Document): Projector | undefined => {
  if (!projection || !Object.keys(projection).length) return undefined
  const mode = modeOf(projection)
  const tree = treeOf(projection, mode)
  const special = Object.entries(projection)
    .filter(([path, value]) => isSlice(value) || isElemMatch(value) || isPositional(path))
    .map(([path, value]) => arrayProjection(path, value, filter))
  const computed = Object.fromEntries(Object.entries(projection).filter(isComputed))
  return (document) => {
    const kept = (mode === 'include' ? keepOnly(document, tree) : leaveOut(document, tree)) as Document
    const result = special.reduce((current, change) => change(current, document), kept)
    if (!Object.keys(computed).length) return result
    return { ...result, ...runMingoStage([document], { $project: { _id: 0, ...computed } })[0] }
  }
}
