import type { DwellingView } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type Api, useApi } from '../../app/api'

export const useBuildingList = (q: string, areaId: string | undefined) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['buildings', 'list', q, areaId],
    queryFn: ({ pageParam }) => api.addresses.searchBuildings({ query: { q, areaId, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export const useBuilding = (buildingId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ['buildings', 'one', buildingId],
    queryFn: () => api.addresses.building({ params: { buildingId } }),
  })
}

const readAllDwellings = async (api: Api, buildingId: string) => {
  const all: DwellingView[] = []
  let cursor: string | undefined
  do {
    const page = await api.addresses.dwellings({ params: { buildingId }, query: { cursor, limit: 500 } })
    all.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor)
  return all
}

export const useDwellings = (buildingId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: ['buildings', 'dwellings', buildingId],
    queryFn: () => readAllDwellings(api, buildingId),
  })
}
