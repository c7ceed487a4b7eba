import type { DeclarationView } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import type { Filter } from './board-filter'

const keyOf = (declarationId: string) => ['declarations', 'one', declarationId]

export const useDeclarationList = (filter: Filter) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['declarations', 'list', filter],
    queryFn: ({ pageParam }) => api.declarations.board({ query: { ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** Every reading is recorded for the persons it concerns: it is read when the page opens and after an action, not by itself. */
export const useDeclaration = (declarationId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keyOf(declarationId),
    queryFn: () => api.declarations.detail({ params: { declarationId } }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** After an action: the answer is the new truth, and the board is read anew. */
export const useDeclarationChanged = (declarationId: string) => {
  const queryClient = useQueryClient()
  return {
    changed: (view: DeclarationView) => {
      queryClient.setQueryData(keyOf(declarationId), view)
      void queryClient.invalidateQueries({ queryKey: ['declarations', 'list'] })
    },
    refresh: () => queryClient.invalidateQueries({ queryKey: keyOf(declarationId) }),
  }
}
