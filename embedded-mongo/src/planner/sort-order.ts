import type { Index } from '../catalogue/collection.ts'
import { sortKeys } from '../values/sort.ts'
import type { Document } from '../values/value.ts'
import type { IndexRanges } from './index-ranges.ts'

/** How reading the index gives the sort's order: which way, and from which field on keys of several ranges compare. */
export type IndexOrder = { reverse: boolean; mergeFrom: number }

const mostMergedRanges = 64

/**
 * The order in which the index serves the sort, if it does. Fields fixed to a single value need not be in the sort;
 * those fixed to several may stand before it when their ranges are merged.
 */
export const indexOrder = (index: Index, found: IndexRanges, sort: Document): IndexOrder | undefined => {
  if (index.multikey || found.ranges.length > mostMergedRanges) return undefined
  const wanted = sortKeys(sort).filter(({ path }) => !found.singles.has(path.join('.')))
  const [first] = wanted
  if (!first) return { reverse: false, mergeFrom: 0 }
  const from = index.fields.findIndex(({ path }) => path === first.path.join('.'))
  if (from < 0 || from > found.fixed) return undefined
  const sign = index.fields[from]!.direction * first.direction
  let at = from
  for (const { path, direction } of wanted) {
    while (index.fields[at] && found.singles.has(index.fields[at]!.path)) at++
    const field = index.fields[at++]
    if (field?.path !== path.join('.') || field.direction * direction !== sign) return undefined
  }
  return { reverse: sign < 0, mergeFrom: from }
}
