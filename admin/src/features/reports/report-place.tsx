import type { ReportView } from '@huisheng/contract'
import { lazy, Suspense, useMemo } from 'react'
import { Loading } from '../../ui/states'
import { useOutlines } from '../areas/use-outlines'

const AreaMap = lazy(async () => ({ default: (await import('../../ui/area-map')).AreaMap }))

const bySorts = { door_plate: '扫门牌', pin: '地图定点', words: '文字描述' }

export const ReportPlace = ({ report }: { report: ReportView }) => {
  const { place, areaPath, gridId, clock, number } = report
  const within = areaPath.find(({ level }) => level === 'community') ?? areaPath.find(({ level }) => level === 'street')
  const grids = useOutlines({
    level: 'grid',
    withinId: within?.id,
    enabled: place.pointWgs84 !== null || within !== undefined,
  })
  const outlines = useMemo(() => (grids.data ? [grids.data] : []), [grids.data])
  const at = place.pointWgs84
  const points = useMemo(
    () => (at ? [{ id: number, at, colour: clock?.colour ?? ('none' as const), label: `${number} 的位置` }] : []),
    [at, clock?.colour, number],
  )
  const drawable = at !== null || within !== undefined
  return (
    <section className="card report-section">
      <h2 className="card-title">地点</h2>
      <p className="report-address">{place.address ?? (place.words || '没有写地点')}</p>
      {place.address && place.words && <p>{place.words}</p>}
      <p className="muted">
        {bySorts[place.by]}
        {place.doorPlateCode && ` ${place.doorPlateCode}`}
        {place.accuracyMetres !== null && ` · 误差约 ${Math.round(place.accuracyMetres)} 米`}
        {` · ${place.why}`}
      </p>
      {drawable && (
        <div className="report-map">
          <Suspense fallback={<Loading />}>
            <AreaMap
              label="事件位置和所在网格"
              outlines={outlines}
              selectedId={gridId}
              points={points}
              fitKey={report.id}
            />
          </Suspense>
        </div>
      )}
    </section>
  )
}
