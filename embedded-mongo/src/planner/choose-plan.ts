import type { Collection, Index } from '../catalogue/collection.ts'
import { CommandError } from '../command-error.ts'
import { equals } from '../values/compare.ts'
import { isDocument, toNumber, type Document, type Value } from '../values/value.ts'
import { conditionsOf, type Conditions } from './conditions.ts'
import { coversFilter } from './implies.ts'
import { indexRanges, isCut, type IndexRanges, type Range } from './index-ranges.ts'
import { indexOrder, type IndexOrder } from './sort-order.ts'

export type ScanPlan = { kind: 'scan'; reverse: boolean; sorted: boolean; complete: false }
export type IndexPlan = {
  kind: 'index'
  index: Index
  ranges: Range[]
  /** Set when reading in this order gives the sort asked for. */
  order: IndexOrder | undefined
  sorted: boolean
  /** Nothing of the filter is left to check. */
  complete: boolean
  /** Every range is one key of a unique index. */
  points: boolean
  score: number
}
export type UnionPlan = { kind: 'union'; branches: IndexPlan[]; sorted: false; complete: false }
export type Plan = ScanPlan | IndexPlan | UnionPlan

export type PlanOptions = { sort?: Document; limit?: number; hint?: Value }

const scan = (reverse: boolean, sorted: boolean): ScanPlan => ({ kind: 'scan', reverse, sorted, complete: false })

const naturalDirection = (order: Value): number | undefined =>
  isDocument(order) && '$natural' in order ? toNumber(order.$natural) : undefined

const isHinted = (index: Index, hint: Value) => (isDocument(hint) ? equals(index.key, hint) : index.name === hint)

/** Rough worth: a field fixed to one value counts most, then one fixed to several, a range, the order. */
const scoreOf = (index: Index, found: IndexRanges, order: IndexOrder | undefined): number => {
  const fixed = found.singles.size * 10 + (found.fixed - found.singles.size) * 8
  const isWholeUnique = index.unique && found.fixed === index.fields.length
  const ordered = order ? (found.fixed || found.bounded ? 5 : 1) : 0
  return fixed + (found.bounded ? 6 : 0) + ordered + (isWholeUnique ? 50 : 0)
}

const planIndex = (
  index: Index,
  filter: Document,
  conditions: Conditions,
  options: PlanOptions,
): IndexPlan | undefined => {
  if (!coversFilter(index, filter, conditions.list)) return undefined
  const found = indexRanges(index, conditions.list)
  const order = options.sort && indexOrder(index, found, options.sort)
  const narrows = found.fixed > 0 || found.bounded
  if (!narrows && !options.hint && !(order && options.limit)) return undefined
  const allUsed = conditions.list.every((condition) => found.used.has(condition))
  const cut = found.ranges.some(isCut)
  return {
    kind: 'index',
    index,
    ranges: found.ranges,
    order,
    sorted: order !== undefined,
    complete: conditions.complete && allUsed && !index.multikey && !cut,
    points: index.unique && found.fixed === index.fields.length && !cut,
    score: scoreOf(index, found, order),
  }
}

const best = (plans: (IndexPlan | undefined)[]): IndexPlan | undefined =>
  plans.reduce((chosen, plan) => (plan && (!chosen || plan.score > chosen.score) ? plan : chosen), undefined)

const planHinted = (collection: Collection, filter: Document, conditions: Conditions, options: PlanOptions): Plan => {
  const index = collection.indexes.find((one) => isHinted(one, options.hint))
  if (!index) throw new CommandError('BadValue', 'hint provided does not correspond to an existing index')
  return planIndex(index, filter, conditions, options) ?? scan(false, false)
}

/** `$or` of which every branch has an index. */
const planUnion = (collection: Collection, filter: Document): UnionPlan | undefined => {
  const { $or: branches, ...others } = filter
  if (!Array.isArray(branches)) return undefined
  const plans: IndexPlan[] = []
  for (const branch of branches) {
    const whole = { $and: [branch, others] }
    const conditions = conditionsOf(whole)
    const plan = best(collection.indexes.map((index) => planIndex(index, whole, conditions, {})))
    if (!plan) return undefined
    plans.push(plan)
  }
  return { kind: 'union', branches: plans, sorted: false, complete: false }
}

export const choosePlan = (collection: Collection, filter: Document, asked: PlanOptions = {}): Plan => {
  const natural = naturalDirection(asked.hint) ?? naturalDirection(asked.sort)
  if (natural !== undefined) return scan(natural < 0, naturalDirection(asked.sort) !== undefined)
  const hasSort = asked.sort && Object.keys(asked.sort).length > 0
  const options = { ...asked, sort: hasSort ? asked.sort : undefined }
  const conditions = conditionsOf(filter)
  if (options.hint) return planHinted(collection, filter, conditions, options)
  return (
    best(collection.indexes.map((index) => planIndex(index, filter, conditions, options))) ??
    planUnion(collection, filter) ??
    scan(false, false)
  )
}
