import type { BuildingRef, BuildingView } from '@huisheng/contract'
import { useQueries } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../app/api'
import { Loading } from '../../ui/states'
import { useOutlines } from '../areas/use-outlines'

const AreaMap = lazy(async () => ({ default: (await import('../../ui/area-map')).AreaMap }))
const most = 40

/** The smallest area that holds them all; none where that is the whole district. */
const commonAreaOf = (buildings: BuildingView[]) => {
  const [first, ...others] = buildings.map(({ path }) => path)
  const shared = first?.filter(({ id }) => others.every((path) => path.some((area) => area.id === id))) ?? []
  return shared.length > 1 ? shared.at(-1)?.id : undefined
}

/** Where the buildings stand: far apart, or outside one's community, shows at a glance. */
export const BuildingsMap = ({ buildings }: { buildings: BuildingRef[] }) => {
  const api = useApi()
  const navigate = useNavigate()
  const drawn = buildings.slice(0, most)
  const found = useQueries({
    queries: drawn.map(({ id }) => ({
      queryKey: ['buildings', 'one', id],
      queryFn: () => api.addresses.building({ params: { buildingId: id } }),
      staleTime: 5 * 60_000,
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  const points = useMemo(
    () =>
      found.flatMap(({ id, name, pointWgs84: at }) => (at ? [{ id, at, colour: 'amber' as const, label: name }] : [])),
    [found],
  )
  const streets = useOutlines({ level: 'street' })
  const communities = useOutlines({ level: 'community' })
  const grids = useOutlines({ level: 'grid' })
  /** All or none: the map goes to the common area once, when that is among them. */
  const outlines = useMemo(
    () => (communities.data && grids.data && streets.data ? [communities.data, grids.data, streets.data] : []),
    [communities.data, grids.data, streets.data],
  )
  if (points.length === 0) return null
  return (
    <section className="card detail-section">
      <h2 className="card-title">楼栋位置</h2>
      <div className="organisation-map">
        <Suspense fallback={<Loading />}>
          <AreaMap
            label="楼栋的位置；上面的清单有同样的内容"
            outlines={outlines}
            points={points}
            fitKey={commonAreaOf(found) ?? ''}
            onPickPoint={(id) => void navigate(`/buildings/${id}`)}
          />
        </Suspense>
      </div>
      {buildings.length > most && <p className="muted">楼栋较多，地图上画出前 {most} 栋。</p>}
    </section>
  )
}
