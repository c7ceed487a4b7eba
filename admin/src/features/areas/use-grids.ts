import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const cardKey = (gridId: string) => ['areas', 'card', gridId]
const staffingKey = (areaId: string) => ['areas', 'staffing', areaId]
export const gridKeys = { card: cardKey, staffing: staffingKey }

export const useChildren = (parentId: string, enabled: boolean) => {
  const api = useApi()
  return useQuery({
    queryKey: ['areas', 'children', parentId],
    queryFn: () => api.areas.tree({ query: { parentId } }),
    staleTime: 5 * 60_000,
    enabled,
  })
}

export const useGridCard = (gridId: string) => {
  const api = useApi()
  return useQuery({ queryKey: cardKey(gridId), queryFn: () => api.staffing.card({ params: { areaId: gridId } }) })
}

/** Who works the grids in an area. */
export const useStaffing = (areaId: string) => {
  const api = useApi()
  return useQuery({ queryKey: staffingKey(areaId), queryFn: () => api.staffing.list({ params: { areaId } }) })
}
