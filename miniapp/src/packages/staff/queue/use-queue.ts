import type { ReportRow } from '@huisheng/contract'
import { api } from '../../../api/client'
import { hasQueue } from '../../../features/accounts/case-staff'
import { usePages } from '../../../features/use-pages'
import { useMe } from '../../../state/session'

/** As many as the server gives at once: a whole queue, as a rule. */
export const pageSize = 100

/** The work of the queues this person serves, what is due first on top, as the server sorts it. */
export const useQueue = (scope: 'open' | 'mine', wanted = true) => {
  const me = useMe()
  const key = me && wanted && hasQueue(me) ? `queue:${me.id}:${scope}` : null
  return usePages<ReportRow>(key, (cursor) => api.reports.queue({ query: { scope, cursor, limit: pageSize } }))
}
