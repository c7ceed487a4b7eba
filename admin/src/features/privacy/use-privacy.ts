import type { PrivacyRequestStatus } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const whileMakingMilliseconds = 4_000

/** Every reading is recorded for the people it shows: nothing here reads again by itself. */
export const usePrivacyRequests = (status: PrivacyRequestStatus) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['privacy', 'requests', status],
    queryFn: ({ pageParam }) => api.privacy.requests({ query: { status, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Read again by itself only while a file is being made. */
export const useExports = () => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['privacy', 'exports'],
    queryFn: ({ pageParam }) => api.privacy.exports({ query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'approved'))
        ? whileMakingMilliseconds
        : false,
  })
}
