import { Query } from 'mingo/query'
import type { Predicate, Variables } from '../match/predicate.ts'
import type { Document, Value } from '../values/value.ts'
import { mingoOptions, prepared, withMingo } from './mingo-options.ts'

/** The `$expr` of a filter. */
export const compileExpression = (expression: Value, variables?: Variables): Predicate => {
  const query = withMingo(() => new Query<Document>({ $expr: prepared(expression) }, mingoOptions(variables)))
  return (document) => withMingo(() => query.test(document))
}
