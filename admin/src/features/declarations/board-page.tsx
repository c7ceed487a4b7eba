import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { withFilter } from '../../app/address-filter'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { filterOf } from './board-filter'
import { BoardFilters } from './board-filters'
import { DeclarationTable } from './declaration-table'
import { useDeclarationList } from './use-declarations'
import './declarations.css'

export const DeclarationBoardPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const list = useDeclarationList(filter)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const filtered = Object.keys(filter).length > 0
  return (
    <div className="page">
      <div className="page-head">
        <h1>申报</h1>
        <span className="muted">谁住在哪里，由本人和单位申报，网格员上门核实。</span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <section className="card" aria-busy={list.isPlaceholderData}>
        <BoardFilters
          filter={filter}
          onChange={(change) => setSearch(withFilter(search, change))}
          onClear={() => setSearch({})}
        />
        {list.isPending && <Loading rows={8} />}
        {list.isError && rows.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && (
          <Empty
            title={filtered ? '没有符合条件的申报' : '还没有申报'}
            hint={filtered ? '换个条件，或清除筛选再看。' : '住户、房东和单位申报后，会出现在这里。'}
          />
        )}
        {rows.length > 0 && <DeclarationTable rows={rows} />}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
