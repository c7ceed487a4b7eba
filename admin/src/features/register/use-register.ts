import type { LeadKind } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'

/** Every reading is recorded for the people it shows: nothing here reads again by itself. */
const once = { refetchOnWindowFocus: false, refetchOnReconnect: false } as const

export const useDwellingRecord = (dwellingId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ['register', 'dwelling', dwellingId],
    queryFn: () => api.register.dwelling({ params: { dwellingId } }),
    ...once,
  })
}

export const usePersonRecord = (personId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ['register', 'person', personId],
    queryFn: () => api.register.person({ params: { personId } }),
    ...once,
  })
}

export const useBuildingRecord = (buildingId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ['register', 'building', buildingId],
    queryFn: () => api.register.building({ params: { buildingId } }),
    ...once,
  })
}

export const useGridCounts = (areaId: string | undefined) => {
  const api = useApi()
  return useQuery({
    queryKey: ['register', 'counts', areaId],
    queryFn: () => api.register.counts({ query: { areaId } }),
    placeholderData: keepPreviousData,
  })
}

export type LeadFilter = { open: boolean; kind?: LeadKind; areaId?: string }

export const useLeads = ({ open, kind, areaId }: LeadFilter) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['register', 'leads', open, kind, areaId],
    queryFn: ({ pageParam }) => api.register.leads({ query: { open: String(open), kind, areaId, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    ...once,
  })
}
