import type { TipOffCase } from '@huisheng/contract'
import { api } from '../../../api/client'
import { useAct } from '../../../features/use-act'
import { useLoad } from '../../../features/use-load'

/** What those who handle a tip-off know of it beyond the report, and what they add. */
export const useTipOffCase = (reportId: string) => {
  const loaded = useLoad(`tip-off-case:${reportId}`, () => api.tipOffs.case({ params: { reportId } }))
  const { busy, trouble, act, clear } = useAct()
  const move = (deed: () => Promise<TipOffCase>) => act(async () => loaded.put(await deed()))
  return { ...loaded, busy, deedTrouble: trouble, move, clear }
}
