import type { TipOffDeskRow } from '@huisheng/contract'
import { useSearchParams } from 'react-router'
import { withFilter } from '../../app/address-filter'
import { useApi } from '../../app/api'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { NewsPill } from '../reports/report-list-view'
import { useReportList } from '../reports/use-report-list'
import { type Change, type Filter, filterOf } from './desk-filter'
import { DeskFilters } from './desk-filters'
import { DeskTable } from './desk-table'
import '../reports/board.css'
import './tip-offs.css'

const DeskList = ({ filter }: { filter: Filter }) => {
  const api = useApi()
  const reports = useReportList<TipOffDeskRow>(['tip-offs', filter], (cursor) =>
    api.tipOffs.desk({ query: { ...filter, cursor } }),
  )
  const { list, rows, switching } = reports
  const filtered = Object.keys(filter).length > 0
  if (list.isPending) return <Loading rows={8} />
  if (list.isError && rows.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  return (
    <div className={switching ? 'report-list report-list-switching' : 'report-list'} aria-busy={switching}>
      <NewsPill reports={reports} />
      {rows.length === 0 ? (
        <Empty
          title={filtered ? '没有符合条件的举报' : '还没有举报'}
          hint={filtered ? '换个条件，或清除筛选再看。' : '有举报交到您经手或所辖的区域时，会出现在这里。'}
        />
      ) : (
        <DeskTable rows={rows} />
      )}
      <MoreButton list={list} />
    </div>
  )
}

export const TipOffDeskPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const change = (part: Change) => setSearch(withFilter(search, part))
  return (
    <div className="page">
      <div className="page-head">
        <h1>举报台</h1>
        <span className="muted">举报人是谁已经密封，这里任何人都看不到，也请不要打听。</span>
      </div>
      <section className="card">
        <DeskFilters filter={filter} onChange={change} onClear={() => setSearch({})} />
        <DeskList filter={filter} />
      </section>
    </div>
  )
}
