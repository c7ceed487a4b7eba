import type { Collection } from '../catalogue/collection.ts'
import { rangeOf } from '../catalogue/keys.ts'
import { choosePlan } from '../planner/choose-plan.ts'
import type { KeyValues } from '../store/key-values.ts'
import type { Document } from '../values/value.ts'
import { findRecords, type FindOptions } from './find-records.ts'

/** Counts keys where the index alone can tell, documents where it cannot. */
export const countRecords = (
  view: KeyValues,
  collection: Collection | undefined,
  filter: Document,
  options: FindOptions = {},
): number => {
  if (!collection) return 0
  if (!options.skip && !options.limit) {
    if (!Object.keys(filter).length) return view.count('documents', ...rangeOf(collection))
    const plan = choosePlan(collection, filter, { hint: options.hint })
    if (plan.kind === 'index' && plan.complete) {
      return plan.ranges.reduce((total, { low, high }) => total + view.count('indexes', low, high), 0)
    }
  }
  let count = 0
  const records = findRecords(view, collection, filter, options)[Symbol.iterator]()
  while (!records.next().done) count++
  return count
}
