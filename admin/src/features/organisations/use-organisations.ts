import type { OrganisationKind, OrganisationStatus, OrganisationView } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'

export type Filter = { status?: OrganisationStatus; kind?: OrganisationKind; q: string }

const keyOf = (organisationId: string) => ['organisations', 'one', organisationId]

export const useOrganisationList = (filter: Filter) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['organisations', 'list', filter],
    queryFn: ({ pageParam }) => api.organisations.list({ query: { ...filter, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export const useOrganisation = (organisationId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keyOf(organisationId),
    queryFn: () => api.organisations.detail({ params: { organisationId } }),
  })
}

/** After a decision: the answer is the new truth, and the lists are read anew. */
export const useOrganisationChanged = (organisationId: string) => {
  const queryClient = useQueryClient()
  return {
    changed: (view: OrganisationView) => {
      queryClient.setQueryData(keyOf(organisationId), view)
      void queryClient.invalidateQueries({ queryKey: ['organisations', 'list'] })
    },
    refresh: () => queryClient.invalidateQueries({ queryKey: keyOf(organisationId) }),
  }
}
