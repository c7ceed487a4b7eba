import { type contract, type Input } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const onItsWayMilliseconds = 5_000

export type PaymentFilter = Omit<NonNullable<Input<typeof contract.payments.list>['query']>, 'cursor' | 'limit'>

/** Every reading is recorded: it is read when the page opens and after an action, not by itself. */
export const usePayments = (filter: PaymentFilter) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['payments', 'list', filter],
    queryFn: ({ pageParam }) => api.payments.list({ query: { ...filter, cursor: pageParam, limit: 100 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Read anew by itself while WeChat transfers are on their way. */
export const useBatches = () => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['payments', 'batches'],
    queryFn: ({ pageParam }) => api.payments.batches({ query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) =>
        items.some(({ channel, status }) => channel === 'wechat' && status === 'released'),
      ) && onItsWayMilliseconds,
  })
}

export const usePaymentsChanged = () => {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['payments'] }),
      queryClient.invalidateQueries({ queryKey: ['budgets'] }),
    ])
}
