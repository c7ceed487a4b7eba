import { Aggregator } from 'mingo/aggregator'
import { valueAt } from '../values/paths.ts'
import { fieldOf, type Document, type Value } from '../values/value.ts'
import { mingoOptions, prepared, withMingo } from './mingo-options.ts'

/** One of the stages that only compute: `$project`, `$set`, `$setWindowFields` and their like. */
export const runMingoStage = (documents: Document[], stage: Document, variables?: Document): Document[] =>
  withMingo(() => new Aggregator([prepared(stage) as Document], mingoOptions(variables)).run<Document>(documents))

export const isFieldPath = (expression: Value): expression is string =>
  typeof expression === 'string' && /^\$[^$]/.test(expression)

const isConstant = (expression: Value) =>
  expression === null ||
  typeof expression === 'number' ||
  typeof expression === 'boolean' ||
  (typeof expression === 'string' && !expression.startsWith('$'))

const readField =
  (path: readonly string[]) =>
  (document: Document): Value =>
    path.length === 1 ? fieldOf(document, path[0]!) : valueAt(document, path)

/** Values of several expressions for several documents; plain paths and constants never reach mingo. */
export const evaluateAll = (
  expressions: readonly Value[],
  documents: Document[],
  variables?: Document,
): ((documentAt: number, expressionAt: number) => Value) => {
  const computed: Document = {}
  const direct = expressions.map((expression, at) => {
    if (isFieldPath(expression)) return readField(expression.slice(1).split('.'))
    if (isConstant(expression)) return () => expression
    computed[`e${at}`] = expression
    return undefined
  })
  const results = Object.keys(computed).length ? runMingoStage(documents, { $replaceWith: computed }, variables) : []
  return (documentAt, expressionAt) => {
    const read = direct[expressionAt]
    return read ? read(documents[documentAt]!) : results[documentAt]?.[`e${expressionAt}`]
  }
}
