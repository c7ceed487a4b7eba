import { CommandError } from '../command-error.ts'
import { runUpdatePipeline } from '../aggregate/update-pipeline.ts'
import { equals } from '../values/compare.ts'
import { asDocument, asDocuments, clone, type Document, type Value } from '../values/value.ts'
import type { ArrayFilters } from './array-filters.ts'
import { expandPath } from './expand-path.ts'
import { fieldOperators } from './field-operators.ts'

export type UpdateRequest = {
  update: Document | Document[]
  filter: Document
  arrayFilters: ArrayFilters
  variables?: Document
  /** The document is about to be inserted by an upsert. */
  inserting?: boolean
}

type Step = { operator: string; path: string[]; operand: Value }

export const isReplacement = (update: Document | Document[]): update is Document =>
  !Array.isArray(update) && !Object.keys(update)[0]?.startsWith('$')

export const asUpdate = (value: Value): Document | Document[] =>
  Array.isArray(value) ? asDocuments(value, 'an update pipeline') : asDocument(value, 'an update')

const refuseNewId = () => {
  throw new CommandError('ImmutableField', "the (immutable) field '_id' was found to have been altered")
}

const withId = (id: Value, { _id, ...others }: Document): Document => {
  if (id !== undefined && _id !== undefined && !equals(id, _id)) refuseNewId()
  const kept = id === undefined ? _id : id
  return kept === undefined ? others : { _id: kept, ...others }
}

const replacement = (old: Document, update: Document): Document => {
  const operator = Object.keys(update).find((name) => name.startsWith('$'))
  if (operator)
    throw new CommandError('DollarPrefixedFieldName', `'${operator}' is not allowed in a replacement document`)
  return withId(old._id, clone(update))
}

const stepsOf = (document: Document, request: UpdateRequest): Step[] =>
  Object.entries(request.update).flatMap(([operator, operands]) => {
    if (!fieldOperators[operator]) {
      throw new CommandError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update`,
      )
    }
    return Object.entries(asDocument(operands, `the operand of ${operator}`)).flatMap(([path, operand]) =>
      pathsOf(document, path, request).map((expanded): Step => ({ operator, path: expanded, operand })),
    )
  })

const pathsOf = (document: Document, path: string, { filter, arrayFilters }: UpdateRequest): string[][] => {
  if (path.split('.').some((name) => name === ''))
    throw new CommandError('EmptyFieldName', `'${path}' has an empty field name`)
  return path.includes('$') ? expandPath(document, path, filter, arrayFilters) : [path.split('.')]
}

const refuseConflicts = (steps: readonly Step[]) => {
  const touched = steps.flatMap(({ operator, path, operand }) =>
    operator === '$rename' ? [path.join('.'), String(operand)] : [path.join('.')],
  )
  const sorted = touched.map((path) => `${path}.`).sort()
  for (const [at, path] of sorted.entries()) {
    const next = sorted[at + 1]
    if (next?.startsWith(path)) {
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${next.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`,
      )
    }
  }
}

/** The document after the update, as a new object; `old` stays as it is. */
export const applyUpdate = (old: Document, request: UpdateRequest): Document => {
  const { update, inserting = false } = request
  if (Array.isArray(update)) return withId(old._id, runUpdatePipeline(clone(old), update, request.variables))
  if (isReplacement(update)) return replacement(old, update)
  const document = clone(old)
  const steps = stepsOf(document, request)
  refuseConflicts(steps)
  for (const { operator, path, operand } of steps) {
    if (operator === '$setOnInsert' && !inserting) continue
    fieldOperators[operator]!(document, path, operand)
  }
  if (old._id !== undefined && !equals(document._id, old._id)) refuseNewId()
  return document
}
