import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { CommandError } from '../command-error.ts'
import { compare } from '../values/compare.ts'
import type { Document, Value } from '../values/value.ts'

/** An operator over two values in the order of BSON, in which any date is above null and nothing is incomparable. */
const ordered =
  (name: string, judge: (order: number) => Value) => (document: Document, operands: Value, options: Options) => {
    if (!Array.isArray(operands) || operands.length !== 2)
      throw new CommandError('BadValue', `Expression ${name} takes exactly 2 arguments`)
    const [a, b] = evalExpr(document, operands, options) as [Value, Value]
    return judge(compare(a, b))
  }

/** In place of mingo's, which answer false for values of two types. */
export const comparisons = {
  $cmp: ordered('$cmp', Math.sign),
  $eq: ordered('$eq', (order) => order === 0),
  $ne: ordered('$ne', (order) => order !== 0),
  $gt: ordered('$gt', (order) => order > 0),
  $gte: ordered('$gte', (order) => order >= 0),
  $lt: ordered('$lt', (order) => order < 0),
  $lte: ordered('$lte', (order) => order <= 0),
}
