import type { FilingChange, FilingRow, FilingView } from '@huisheng/contract'
import { useState } from 'react'
import { api } from '../../../api/client'
import { troubleOf, type Trouble } from '../../../api/problem'
import { useFiler } from '../../../features/declarations/use-declarations'
import { useAct } from '../../../features/use-act'
import { useEvery } from '../../../features/use-every'
import { useLoad } from '../../../features/use-load'
import { usePages } from '../../../features/use-pages'
import { isUnderWay } from './filing-words'

const everyMs = 1000

/** One filing, followed while the server works on it and somebody looks. */
export const useFiling = (filingId: string) => {
  const me = useFiler()
  const params = { filingId }
  const loaded = useLoad<FilingView>(me && `filing:${filingId}:${me.id}`, () => api.filings.detail({ params }))
  const { data, put } = loaded
  const { act, busy, trouble, clear } = useAct()
  const [lost, setLost] = useState<Trouble | null>(null)
  useEvery(everyMs, async () => {
    if (!isUnderWay(data)) return
    try {
      put(await api.filings.detail({ params }))
      setLost(null)
    } catch (error) {
      setLost(troubleOf(error))
    }
  })
  const move = (deed: () => Promise<FilingView>) => act(async () => put(await deed()))
  return { ...loaded, me, lost, move, busy, deedTrouble: trouble, clearDeed: clear }
}

export type NumberedRow = FilingRow & { id: string }
const numbered = (items: FilingRow[], cursor = ''): NumberedRow[] =>
  items.map((row, at) => ({ ...row, id: `${cursor}:${at}` }))

/** Rows come without ids: their place tells them apart. */
export const useFilingRows = ({ id: filingId, revision }: FilingView, change: FilingChange) =>
  usePages<NumberedRow>(`filing-rows:${filingId}:${revision}:${change}`, async (cursor) => {
    const page = await api.filings.rows({ params: { filingId }, query: { change, cursor } })
    return { ...page, items: numbered(page.items, cursor) }
  })

export const useFilings = (organisationId: string) => {
  const me = useFiler()
  return usePages<FilingView>(me && `filings:${organisationId}:${me.id}`, (cursor) =>
    api.filings.list({ params: { organisationId }, query: { cursor } }),
  )
}
