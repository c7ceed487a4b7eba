import { BoardFilter, openStatuses, type ReportStatus, ReportStatus as Status } from '@huisheng/contract'
import type * as z from 'zod'

/** What the board asks for, as it stands in the address bar. */
export type Filter = z.input<typeof BoardFilter>
export type FilterKey = keyof Filter

const keys = Object.keys(BoardFilter.shape) as FilterKey[]

/** Reads the filters of an address; what does not fit the contract is left out, so that an old link still opens. */
export const filterOf = (search: URLSearchParams): Filter => {
  const asked: Record<string, string | string[]> = {}
  for (const key of keys) {
    const values = search.getAll(key).filter((value) => value !== '')
    const [only] = values
    if (only !== undefined) asked[key] = values.length > 1 ? values : only
  }
  const refused = new Set(BoardFilter.safeParse(asked).error?.issues.map(({ path }) => path[0]))
  return Object.fromEntries(Object.entries(asked).filter(([key]) => !refused.has(key)))
}

/** The same address with some filters changed; undefined takes one away. */
export const withFilter = (
  search: URLSearchParams,
  change: Partial<Record<FilterKey | 'view', string | undefined>>,
) => {
  const next = new URLSearchParams(search)
  for (const [key, value] of Object.entries(change)) {
    next.delete(key)
    if (value) next.set(key, value)
  }
  return next
}

/** Tabs count what the other filters leave, whichever tab is open. */
export const countFilterOf = ({ status: _status, atDesk: _atDesk, ...rest }: Filter): Filter => rest

export type Tab = 'atDesk' | 'all' | ReportStatus
export const tabs: Tab[] = ['all', ...openStatuses, ...Status.options.filter((status) => !isOpen(status))]

function isOpen(status: ReportStatus) {
  return openStatuses.some((open) => open === status)
}

export const tabOf = ({ status, atDesk }: Filter): Tab | null => {
  if (atDesk) return 'atDesk'
  if (status === undefined) return 'all'
  return typeof status === 'string' ? status : null
}

export const filterOfTab = (tab: Tab): Partial<Record<FilterKey, string | undefined>> => ({
  atDesk: tab === 'atDesk' ? 'true' : undefined,
  status: tab === 'atDesk' || tab === 'all' ? undefined : tab,
})
