import type { UnsealingStatus, UnsealingView } from '@huisheng/contract'
import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const listKey = ['vault', 'list']
const watchMilliseconds = 10_000

/** `watching`: an identity is in sight, and must go as soon as anybody ends its unsealing. */
export const useUnsealings = (status: UnsealingStatus | undefined, watching: boolean) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...listKey, status],
    queryFn: ({ pageParam }) => api.vault.list({ query: { status, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: watching && watchMilliseconds,
  })
}

type Pages = InfiniteData<{ items: UnsealingView[]; next: string | null }>

/** What changed stays where it stands, so that nothing jumps away under the reader. */
export const useUnsealingChanged = () => {
  const queryClient = useQueryClient()
  const changed = (view: UnsealingView) => {
    queryClient.setQueriesData<Pages>(
      { queryKey: listKey },
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((one) => (one.id === view.id ? view : one)),
          })),
        },
    )
    void queryClient.invalidateQueries({ queryKey: listKey, refetchType: 'none' })
  }
  const readAnew = () => void queryClient.invalidateQueries({ queryKey: listKey })
  return { changed, readAnew }
}
