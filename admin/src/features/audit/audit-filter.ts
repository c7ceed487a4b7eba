import { contract } from '@huisheng/contract'
import type * as z from 'zod'

const Filter = contract.audit.list.query.omit({ cursor: true, limit: true })
export type Filter = z.input<typeof Filter>
export type FilterKey = keyof Filter

const keys = Object.keys(Filter.shape) as FilterKey[]

/** Reads the filters of an address; what does not fit the contract is left out, so that an old link still opens. */
export const filterOf = (search: URLSearchParams): Filter => {
  const asked = Object.fromEntries(
    keys.flatMap((key) => {
      const value = search.get(key)
      return value ? [[key, value]] : []
    }),
  )
  const refused = new Set(Filter.safeParse(asked).error?.issues.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(asked).filter(([key]) => !refused.has(key)))
}

/** The filters with some changed; undefined or empty takes one away. */
export const withFilter = (filter: Filter, change: Partial<Record<FilterKey, string | undefined>>) =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1])),
  )
