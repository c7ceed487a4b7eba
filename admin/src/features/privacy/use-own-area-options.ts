import type { AreaView } from '@huisheng/contract'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { useAreaOptions, useUpperAreas } from '../catalogue/use-options'

/** The grids one leads, works or stands in for today. */
const useOwnGridOptions = () => {
  const api = useApi()
  const { data: grids = [] } = useQuery({ queryKey: ['staffing', 'mine'], queryFn: () => api.staffing.mine() })
  return grids.map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))
}

/** One's own areas and what lies below them; a leader's are the grids they lead. */
export const useOwnAreaOptions = () => {
  const { role, areas: own } = useMe()
  const upper = useUpperAreas().data ?? []
  const options = useAreaOptions()
  const grids = useOwnGridOptions()
  const byId = new Map(upper.map((area) => [area.id, area]))
  const isOwn = (area: AreaView | undefined): boolean =>
    area !== undefined && (own.some(({ id }) => id === area.id) || isOwn(byId.get(area.parentId ?? '')))
  return role === 'leader' ? grids : [...options.filter(({ value }) => isOwn(byId.get(value))), ...grids]
}
