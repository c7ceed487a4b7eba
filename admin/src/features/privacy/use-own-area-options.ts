import type { AreaView } from '@huisheng/contract'
import { useMe } from '../../app/session'
import { useAreaOptions, useUpperAreas } from '../catalogue/use-options'

/** One's own areas and what lies below them. */
export const useOwnAreaOptions = () => {
  const { areas: own } = useMe()
  const upper = useUpperAreas().data ?? []
  const options = useAreaOptions()
  const byId = new Map(upper.map((area) => [area.id, area]))
  const isOwn = (area: AreaView | undefined): boolean =>
    area !== undefined && (own.some(({ id }) => id === area.id) || isOwn(byId.get(area.parentId ?? '')))
  const grids = own
    .filter(({ id }) => !byId.has(id))
    .map(({ id, name, code }) => ({ value: id, label: `${name} ${code}` }))
  return [...options.filter(({ value }) => isOwn(byId.get(value))), ...grids]
}
