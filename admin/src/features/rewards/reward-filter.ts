import { contract } from '@huisheng/contract'
import type * as z from 'zod'
import { readFilter } from '../../app/address-filter'

const Filter = contract.rewards.list.query.omit({ cursor: true, limit: true })
/** What is asked for, as it stands in the address bar. */
export type Filter = z.input<typeof Filter>
export type FilterKey = keyof Filter
export type Change = Partial<Record<FilterKey, string | undefined>>

export const filterOf = (search: URLSearchParams): Filter => readFilter(Filter, search)
