import type { Collection } from '../catalogue/collection.ts'
import { compileFilter } from '../match/compile-filter.ts'
import { choosePlan } from '../planner/choose-plan.ts'
import { runPlan } from '../planner/run-plan.ts'
import type { KeyValues } from '../store/key-values.ts'
import { sortBy } from '../values/sort.ts'
import type { Document, Value } from '../values/value.ts'
import type { Record } from './records.ts'

export type FindOptions = {
  sort?: Document
  skip?: number
  /** 0 for no limit. */
  limit?: number
  hint?: Value
  variables?: Document
}

function* filtered(records: Iterable<Record>, matches: (document: Document) => boolean): Iterable<Record> {
  for (const record of records) if (matches(record.document)) yield record
}

function* page(records: Iterable<Record>, skip: number, limit: number): Iterable<Record> {
  let at = 0
  for (const record of records) {
    if (at++ < skip) continue
    yield record
    if (limit && at >= skip + limit) return
  }
}

/** The matching records in order; an unknown collection has none, but its filter is checked all the same. */
export const findRecords = (
  view: KeyValues,
  collection: Collection | undefined,
  filter: Document,
  { sort, skip = 0, limit = 0, hint, variables }: FindOptions = {},
): Iterable<Record> => {
  const matches = compileFilter(filter, variables)
  if (!collection) return []
  const plan = choosePlan(collection, filter, { sort, limit, hint })
  const candidates = runPlan(view, collection, plan)
  const found = plan.complete ? candidates : filtered(candidates, matches)
  const isOrdered = plan.sorted || !sort || !Object.keys(sort).length
  return page(isOrdered ? found : sortBy([...found], sort, (record) => record.document), skip, limit)
}
