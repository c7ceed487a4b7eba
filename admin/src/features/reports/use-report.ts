import { type ReportAction, ReportView } from '@huisheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { pollMilliseconds } from './use-report-list'

const keyOf = (reportId: string) => ['reports', 'detail', reportId]

export const useReport = (reportId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keyOf(reportId),
    queryFn: () => api.reports.detail({ params: { reportId } }),
    refetchInterval: ({ state }) => !isProblem(state.error, 'not_found') && pollMilliseconds,
    staleTime: pollMilliseconds,
  })
}

/** Told of the report as the action left it; null where the answer does not say. */
export type OnDone = (view: ReportView | null) => void

/** These leave a case where it is. */
const still: ReportAction[] = ['follow', 'unfollow', 'note']

/** After an action: the answer is the new truth, and the lists it stood in are read anew. */
export const useReportChanged = (reportId: string) => {
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: keyOf(reportId) })
  const changed = async (action: ReportAction, answer: unknown) => {
    await queryClient.cancelQueries({ queryKey: keyOf(reportId) })
    const view = ReportView.safeParse(answer)
    if (view.success) queryClient.setQueryData(keyOf(reportId), view.data)
    else await refresh()
    if (!still.includes(action)) {
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [noun, what] }) => noun === 'reports' && what !== 'detail',
      })
    }
    return view.data ?? null
  }
  return { changed, refresh }
}
