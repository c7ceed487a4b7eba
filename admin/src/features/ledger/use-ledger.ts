import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'

/** All budgets, or those of one year. */
export const useBudgets = (year?: number) => {
  const api = useApi()
  return useQuery({
    queryKey: ['budgets', 'list', year ?? 'all'],
    queryFn: () => api.ledger.budgets({ query: { year } }),
  })
}

export const useEntries = (budgetId: string) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['budgets', 'entries', budgetId],
    queryFn: ({ pageParam }) => api.ledger.entries({ params: { budgetId }, query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

export const useBudgetsChanged = () => {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['budgets'] })
}
