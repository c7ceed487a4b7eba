import type { Index, IndexField } from '../catalogue/collection.ts'
import { cutKey, encodeField, longestKey } from '../catalogue/index-keys.ts'
import { indexPrefix } from '../catalogue/keys.ts'
import { encodeKey, inverted, successor } from '../values/encode.ts'
import { rankOf } from '../values/rank.ts'
import type { Bound, Condition } from './conditions.ts'

/** Keys from `low` up to but without `high`; `ends` tells where each fixed field ends in them. */
export type Range = { low: Buffer; high: Buffer; ends: number[] }

export type IndexRanges = {
  ranges: Range[]
  /** How many leading fields are fixed by equality or `$in`, and which of them to a single value. */
  fixed: number
  singles: Set<string>
  bounded: boolean
  used: Set<Condition>
}

type Prefix = { bytes: Buffer; ends: number[] }
type BoundCondition = Extract<Condition, { operator: 'eq' | Bound | 'prefix' }>

const mostRanges = 1000

const fixedValues = (condition: Condition): unknown[] =>
  condition.operator === 'in' ? condition.values : [condition.value]

const distinctKeys = (values: unknown[], field: IndexField): Buffer[] => [
  ...new Map(
    values.map((value) => {
      const bytes = encodeField(value, field)
      return [bytes.toString('latin1'), bytes]
    }),
  ).values(),
]

const lengthen = (prefixes: Prefix[], keys: Buffer[]): Prefix[] =>
  prefixes.flatMap(({ bytes, ends }) =>
    keys.map((key) => {
      const longer = Buffer.concat([bytes, key])
      return { bytes: longer, ends: [...ends, longer.length] }
    }),
  )

/** The span of one field's keys that the bounds allow, upwards, and which conditions it takes care of. */
const spanOf = (conditions: BoundCondition[], multikey: boolean): { low: Buffer; high: Buffer; used: Condition[] } => {
  const lower = conditions.find(({ operator }) => operator === 'gt' || operator === 'gte')
  let upper = conditions.find(({ operator }) => operator === 'lt' || operator === 'lte')
  // In a multikey index one element may meet the lower bound and another the upper, so only one can be used.
  if (lower && upper && (multikey || rankOf(lower.value) !== rankOf(upper.value))) upper = undefined
  const prefix = conditions.find(({ operator }) => operator === 'prefix')
  if (!lower && !upper && prefix) {
    const low = encodeKey(prefix.value).subarray(0, -1)
    return { low, high: successor(low), used: [] }
  }
  const rank = rankOf((lower ?? upper)!.value)
  let low: Buffer = Buffer.from([rank])
  let high: Buffer = Buffer.from([rank + 1])
  if (lower) low = lower.operator === 'gte' ? encodeKey(lower.value) : successor(encodeKey(lower.value))
  if (upper) high = upper.operator === 'lte' ? successor(encodeKey(upper.value)) : encodeKey(upper.value)
  return { low, high, used: [lower, upper].filter((condition) => condition !== undefined) }
}

const isBound = (condition: Condition): condition is BoundCondition =>
  condition.operator !== 'in' && condition.operator !== 'eq'

const boundedRange = ({ bytes, ends }: Prefix, low: Buffer, high: Buffer, field: IndexField): Range =>
  field.direction > 0
    ? { low: Buffer.concat([bytes, low]), high: Buffer.concat([bytes, high]), ends }
    : // Inverted keys swap the bounds, and which of them is inclusive.
      {
        low: successor(Buffer.concat([bytes, inverted(high)])),
        high: successor(Buffer.concat([bytes, inverted(low)])),
        ends,
      }

/** Keys beyond the limit are stored cut, so a bound beyond it is cut too, to the wider side. */
const withinLimit = (range: Range): Range => ({
  ...range,
  low: range.low.length > longestKey ? range.low.subarray(0, cutKey) : range.low,
  high: range.high.length > longestKey ? successor(range.high.subarray(0, cutKey)) : range.high,
})

/** The parts of the index that the conditions leave: equalities on leading fields, then at most one bounded field. */
export const indexRanges = (index: Index, conditions: readonly Condition[]): IndexRanges => {
  const result: IndexRanges = { ranges: [], fixed: 0, singles: new Set(), bounded: false, used: new Set() }
  let prefixes: Prefix[] = [{ bytes: indexPrefix(index), ends: [] }]
  for (const field of index.fields) {
    const here = conditions.filter(({ path }) => path === field.path)
    const fixing = here.find(({ operator }) => operator === 'eq') ?? here.find(({ operator }) => operator === 'in')
    const keys = fixing && distinctKeys(fixedValues(fixing), field)
    if (fixing && keys && prefixes.length * keys.length <= mostRanges) {
      prefixes = lengthen(prefixes, keys)
      result.fixed++
      if (keys.length === 1) result.singles.add(field.path)
      result.used.add(fixing)
      continue
    }
    const bounds = here.filter(isBound)
    if (bounds.length) {
      const span = spanOf(bounds, index.multikey)
      for (const condition of span.used) result.used.add(condition)
      result.bounded = true
      result.ranges = prefixes.map((prefix) => withinLimit(boundedRange(prefix, span.low, span.high, field)))
      return result
    }
    break
  }
  result.ranges = prefixes.map(({ bytes, ends }) => withinLimit({ low: bytes, high: successor(bytes), ends }))
  return result
}

export const isCut = ({ low, high }: Range) => low.length >= cutKey || high.length >= cutKey
