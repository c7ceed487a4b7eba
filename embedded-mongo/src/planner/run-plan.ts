import type { Collection } from '../catalogue/collection.ts'
import { readRecordId } from '../catalogue/keys.ts'
import { readRecord, scanRecords, type Record } from '../documents/records.ts'
import type { Entry, KeyValues } from '../store/key-values.ts'
import type { IndexPlan, Plan } from './choose-plan.ts'
import type { Range } from './index-ranges.ts'

type Stream = { entries: Iterator<Entry>; current: Entry; from: number }

function* openStreams(view: KeyValues, ranges: Range[], reverse: boolean, mergeFrom: number): Iterable<Stream> {
  for (const { low, high, ends } of ranges) {
    const entries = view.range('indexes', low, high, reverse)[Symbol.iterator]()
    const first = entries.next()
    if (!first.done) yield { entries, current: first.value, from: mergeFrom === 0 ? 0 : ends[mergeFrom - 1]! }
  }
}

const compareFrom = (a: Stream, b: Stream): number =>
  a.current.key.compare(b.current.key, b.from, undefined, a.from, undefined)

/** The entries of several ranges in one order: that of the keys from the field the sort begins with. */
function* mergeRanges(view: KeyValues, ranges: Range[], reverse: boolean, mergeFrom: number): Iterable<Entry> {
  const sign = reverse ? -1 : 1
  const streams = [...openStreams(view, ranges, reverse, mergeFrom)]
  try {
    while (streams.length) {
      let least = 0
      for (let at = 1; at < streams.length; at++) if (compareFrom(streams[at]!, streams[least]!) * sign < 0) least = at
      const stream = streams[least]!
      yield stream.current
      const next = stream.entries.next()
      if (next.done) streams.splice(least, 1)
      else stream.current = next.value
    }
  } finally {
    for (const { entries } of streams) entries.return?.()
  }
}

function* entriesOf(view: KeyValues, { ranges, order, points }: IndexPlan): Iterable<Buffer> {
  if (points && (ranges.length === 1 || !order)) {
    for (const { low } of ranges) {
      const value = view.get('indexes', low)
      if (value) yield value
    }
    return
  }
  if (order && ranges.length > 1) {
    for (const { value } of mergeRanges(view, ranges, order.reverse, order.mergeFrom)) yield value
    return
  }
  for (const { low, high } of ranges)
    for (const { value } of view.range('indexes', low, high, order?.reverse)) yield value
}

/** The records a plan leads to, each once. What the plan does not guarantee is for the caller to check. */
export function* runPlan(view: KeyValues, collection: Collection, plan: Plan): Iterable<Record> {
  if (plan.kind === 'scan') return yield* scanRecords(view, collection, plan.reverse)
  const branches = plan.kind === 'union' ? plan.branches : [plan]
  const mayRepeat = branches.length > 1 || branches.some(({ index }) => index.multikey)
  const seen = new Set<number>()
  for (const branch of branches) {
    for (const value of entriesOf(view, branch)) {
      const id = readRecordId(value)
      if (mayRepeat) {
        if (seen.has(id)) continue
        seen.add(id)
      }
      const record = readRecord(view, collection, id)
      if (record) yield record
    }
  }
}
