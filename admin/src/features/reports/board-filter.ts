import { BoardFilter, openStatuses, type ReportStatus, ReportStatus as Status } from '@huisheng/contract'
import type * as z from 'zod'
import { readFilter } from '../../app/address-filter'

/** What the board asks for, as it stands in the address bar. */
export type Filter = z.input<typeof BoardFilter>
export type FilterKey = keyof Filter

export const filterOf = (search: URLSearchParams): Filter => readFilter(BoardFilter, search)

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
