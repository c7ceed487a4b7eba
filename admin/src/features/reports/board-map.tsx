import type { ReportRow } from '@huisheng/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../app/api'
import { AreaMap, type MapPoint } from '../../ui/area-map'
import { clockWords, colourNames } from '../../ui/clock-tag'
import { ErrorState } from '../../ui/states'
import { useOutlines } from '../areas/use-outlines'
import type { Filter } from './board-filter'
import { pollMilliseconds } from './use-report-list'
import './board-map.css'

const pageSize = 100
const most = 500

const pointOf = ({ id, pointWgs84, clock, matterName, number }: ReportRow): MapPoint[] =>
  pointWgs84
    ? [
        {
          id,
          at: pointWgs84,
          colour: clock?.colour ?? 'none',
          label: `${matterName} ${number}${clock ? ` ${clockWords(clock, Date.now())}` : ''}`,
        },
      ]
    : []

const useMapRows = (filter: Filter) => {
  const api = useApi()
  const list = useInfiniteQuery({
    queryKey: ['reports', 'map', filter],
    queryFn: ({ pageParam }) => api.reports.board({ query: { ...filter, cursor: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: pollMilliseconds * 6,
  })
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data])
  const { hasNextPage, isFetching, isError, fetchNextPage } = list
  const wanted = hasNextPage && !isFetching && !isError && rows.length < most
  useEffect(() => void (wanted && fetchNextPage()), [wanted, fetchNextPage])
  return { list, rows }
}

const legend = [
  ['red', colourNames.red],
  ['amber', colourNames.amber],
  ['green', colourNames.green],
  ['none', '不在计时'],
]

export const BoardMap = ({ filter }: { filter: Filter }) => {
  const navigate = useNavigate()
  const { list, rows } = useMapRows(filter)
  const grids = useOutlines({ level: 'grid' })
  const streets = useOutlines({ level: 'street' })
  const outlines = useMemo(() => [grids.data, streets.data].flatMap((one) => one ?? []), [grids.data, streets.data])
  const points = useMemo(() => rows.flatMap(pointOf), [rows])
  if (list.isError && rows.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  return (
    <div className="board-map">
      <AreaMap
        label="事件地图；同样的事件也在列表里"
        outlines={outlines}
        points={points}
        onPickPoint={(reportId) => void navigate(`/reports/${reportId}`)}
      />
      <ul className="board-legend" aria-label="图例">
        {legend.map(([colour, name]) => (
          <li key={colour}>
            <span className={`map-point map-point-${colour}`} aria-hidden />
            {name}
          </li>
        ))}
      </ul>
      <p className="board-map-note muted" role="status">
        {list.isFetching && rows.length === 0 ? '正在加载…' : `图上 ${points.length} 件`}
        {rows.length > points.length && `，另有 ${rows.length - points.length} 件没有坐标，请看列表`}
        {list.hasNextPage && rows.length >= most && `（只画了前 ${most} 件，请加筛选条件）`}
      </p>
    </div>
  )
}
