import type { ReportRow } from '@huisheng/contract'
import { api } from '../../api/client'
import { useMe } from '../../state/session'
import { usePages } from '../use-pages'

export type Scope = 'open' | 'ended' | 'all'

export const useMyReports = (scope: Scope, limit = 20) => {
  const me = useMe()
  return usePages<ReportRow>(me && `mine:${me.id}:${scope}`, (cursor) =>
    api.reports.mine({ query: { scope, cursor, limit } }),
  )
}
