import type { ReportRow } from '@huisheng/contract'
import { useMemo, useState } from 'react'
import { api } from '../../../api/client'
import { hasQueue } from '../../../features/accounts/case-staff'
import { currentSession } from '../../../state/session'
import { useEvery } from '../../../features/use-every'
import { pageSize } from './use-queue'

const everyMs = 5000

type Look = { askedAt: number; rows: Map<string, ReportRow>; whole: boolean }

/**
 * Looks at the queues every few seconds and never moves what is read: known cases change in place, gone ones are
 * named, new ones are counted until the person asks for them.
 */
export const useWatch = (listed: ReportRow[] | null) => {
  const [look, setLook] = useState<Look | null>(null)
  const [behindSince, setBehindSince] = useState<string | null>(null)
  const listing = useMemo(() => ({ listed, at: Date.now() }), [listed])

  useEvery(everyMs, async () => {
    if (!hasQueue(currentSession()?.me ?? null)) return
    const askedAt = Date.now()
    try {
      const { items, next } = await api.reports.queue({ query: { scope: 'open', limit: pageSize } })
      setLook({ askedAt, rows: new Map(items.map((row) => [row.id, row])), whole: next === null })
      setBehindSince(null)
    } catch {
      setBehindSince((since) => since ?? new Date(askedAt).toISOString())
    }
  })

  const fresh = listing.listed && look && look.askedAt > listing.at ? look : null
  const known = new Set(listing.listed?.map(({ id }) => id))
  return {
    arrived: fresh ? [...fresh.rows.values()].filter(({ id }) => !known.has(id)) : [],
    now: (row: ReportRow) => fresh?.rows.get(row.id) ?? row,
    isGone: (row: ReportRow) => fresh !== null && fresh.whole && !fresh.rows.has(row.id),
    behindSince,
  }
}
