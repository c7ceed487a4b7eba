import type { BuildingView, PointWgs84 } from '@huisheng/contract'
import { lazy, Suspense, useMemo } from 'react'
import { Loading } from '../../ui/states'
import { useOutlines } from '../areas/use-outlines'

const AreaMap = lazy(async () => ({ default: (await import('../../ui/area-map')).AreaMap }))

/** Where the building stands, in the grid it belongs to today. */
export const BuildingMap = ({ building, at }: { building: BuildingView; at: PointWgs84 }) => {
  const grid = building.gridLinks.at(0)?.grid
  const community = building.path.at(-2)
  const grids = useOutlines({ level: 'grid', withinId: community?.id, enabled: community !== undefined })
  const outlines = useMemo(() => (grids.data ? [grids.data] : []), [grids.data])
  const points = useMemo(
    () => [{ id: building.id, at, colour: 'none' as const, label: `${building.name} 的位置` }],
    [building.id, building.name, at],
  )
  return (
    <section className="card detail-section">
      <h2 className="card-title">位置</h2>
      <div className="building-map">
        <Suspense fallback={<Loading />}>
          <AreaMap
            label="楼栋位置和所在网格"
            outlines={outlines}
            selectedId={grid?.id}
            points={points}
            fitKey={building.id}
          />
        </Suspense>
      </div>
    </section>
  )
}
