import type { AreaLevel, Datum } from '@huisheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'

type Asked = { level: AreaLevel; withinId?: string; datum?: Datum; enabled?: boolean }

/** The outlines of one level: our own ground of every map. */
export const useOutlines = ({ level, withinId, datum, enabled = true }: Asked) => {
  const api = useApi()
  return useQuery({
    queryKey: ['areas', 'outlines', level, withinId, datum],
    queryFn: () => api.areas.outlines({ query: { level, withinId, datum } }),
    staleTime: 5 * 60_000,
    enabled,
  })
}
