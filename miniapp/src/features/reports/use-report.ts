import type { ReportView } from '@huisheng/contract'
import { api } from '../../api/client'
import { useMe } from '../../state/session'
import { useAct } from '../use-act'
import { useLoad } from '../use-load'

/** One report and what this person does to it; each deed shows the report as the server then has it. */
export const useReport = (reportId: string) => {
  const me = useMe()
  const loaded = useLoad<ReportView>(me && `report:${reportId}:${me.id}`, () =>
    api.reports.detail({ params: { reportId } }),
  )
  const { busy, trouble, act, clear } = useAct()
  const move = (deed: () => Promise<ReportView>) => act(async () => loaded.put(await deed()))
  const then = (deed: () => Promise<unknown>) =>
    act(async () => {
      await deed()
      await loaded.reload()
    })
  return { ...loaded, signedIn: me !== null, busy, deedTrouble: trouble, move, then, clearDeed: clear }
}
