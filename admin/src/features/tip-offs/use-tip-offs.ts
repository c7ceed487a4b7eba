import type { SignalView, TipOffCase } from '@huisheng/contract'
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'

const pollMilliseconds = 10_000
const keys = {
  case: (reportId: string) => ['tip-offs', 'case', reportId],
  similar: (reportId: string) => ['tip-offs', 'similar', reportId],
  signals: ['tip-offs', 'signals'],
  staffWay: ['tip-offs', 'staff-way'],
}

export const useTipOffCase = (reportId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keys.case(reportId),
    queryFn: () => api.tipOffs.case({ params: { reportId } }),
    refetchInterval: ({ state }) => !isProblem(state.error, 'not_found') && pollMilliseconds,
    staleTime: pollMilliseconds,
  })
}

export const useSimilar = (reportId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keys.similar(reportId),
    queryFn: () => api.tipOffs.similar({ params: { reportId } }),
  })
}

/** After an action: the answer is the new truth of the case, and the lists it stands in are read anew. */
export const useCaseChanged = (reportId: string) => {
  const queryClient = useQueryClient()
  return async (view: TipOffCase) => {
    await queryClient.cancelQueries({ queryKey: keys.case(reportId) })
    queryClient.setQueryData(keys.case(reportId), view)
    void queryClient.invalidateQueries({ queryKey: ['reports'] })
    void queryClient.invalidateQueries({ queryKey: keys.similar(reportId) })
  }
}

export const useSignals = (settled: boolean) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...keys.signals, settled],
    queryFn: ({ pageParam }) => api.tipOffs.signals({ query: { settled: String(settled), cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

type SignalPages = InfiniteData<{ items: SignalView[]; next: string | null }>

/** What was settled stays where it stands, so that nothing jumps away under the reader; the other list is read anew. */
export const useSignalSettled = () => {
  const queryClient = useQueryClient()
  return (view: SignalView) => {
    queryClient.setQueriesData<SignalPages>(
      { queryKey: [...keys.signals, false] },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((one) => (one.id === view.id ? view : one)),
          })),
        },
    )
    void queryClient.invalidateQueries({ queryKey: keys.signals, refetchType: 'none' })
  }
}

export const useStaffWay = () => {
  const api = useApi()
  return useQuery({ queryKey: keys.staffWay, queryFn: () => api.tipOffs.staffWay() })
}

export const useStaffWaySaved = () => {
  const queryClient = useQueryClient()
  return (saved: { staffDepartmentId: string | null }) => queryClient.setQueryData(keys.staffWay, saved)
}
