import { contract } from '@huisheng/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { withFilter } from '../../app/address-filter'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { Empty, Loading } from '../../ui/states'
import { BoardFilters } from './board-filters'
import { BoardTabs } from './board-tabs'
import { countFilterOf, filterOf, filterOfTab, type FilterKey, tabOf, tabs } from './board-filter'
import { ReportListView } from './report-list-view'
import { pollMilliseconds, useReportList } from './use-report-list'
import './board.css'

const BoardMap = lazy(async () => ({ default: (await import('./board-map')).BoardMap }))

export const BoardPage = () => {
  const api = useApi()
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const counted = countFilterOf(filter)
  const onMap = search.get('view') === 'map'
  const atDeskFirst = contract.reports.file.access.some((role) => role === me.role)

  const counts = useQuery({
    queryKey: ['reports', 'counts', counted],
    queryFn: () => api.reports.counts({ query: counted }),
    refetchInterval: pollMilliseconds,
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<Record<FilterKey | 'view', string | undefined>>) => setSearch(withFilter(search, part))

  return (
    <div className="page">
      <div className="page-head">
        <h1>事件</h1>
        <span className="spring" />
        <Segmented
          aria-label="查看方式"
          value={onMap ? 'map' : 'list'}
          options={[
            { value: 'list', label: '列表' },
            { value: 'map', label: '地图' },
          ]}
          onChange={(view) => change({ view: view === 'map' ? view : undefined })}
        />
      </div>
      <section className="card">
        <BoardTabs
          tabs={atDeskFirst ? ['atDesk', ...tabs] : tabs}
          open={tabOf(filter)}
          counts={counts.data}
          onOpen={(tab) => change(filterOfTab(tab))}
        />
        <BoardFilters
          filter={filter}
          counts={counts.data}
          onChange={change}
          onClear={() => setSearch(onMap ? { view: 'map' } : {})}
        />
        {onMap ? (
          <Suspense fallback={<Loading rows={10} />}>
            <BoardMap filter={filter} />
          </Suspense>
        ) : (
          <BoardList filter={filter} />
        )}
      </section>
    </div>
  )
}

const BoardList = ({ filter }: { filter: ReturnType<typeof filterOf> }) => {
  const api = useApi()
  const reports = useReportList(['board', filter], (cursor) => api.reports.board({ query: { ...filter, cursor } }))
  return (
    <ReportListView reports={reports} empty={<Empty title="没有符合条件的事件" hint="换个条件，或清除筛选再看。" />} />
  )
}
