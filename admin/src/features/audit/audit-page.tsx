import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { withFilter } from '../../app/address-filter'
import { useApi } from '../../app/api'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { type Filter, type FilterKey, filterOf } from './audit-filter'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'
import { VerifyAudit } from './verify-audit'
import '../reports/board.css'
import './audit.css'

const useAuditList = (filter: Filter) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: ['audit', 'list', filter],
    queryFn: ({ pageParam }) => api.audit.list({ query: { ...filter, cursor: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export const AuditPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const list = useAuditList(filter)
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? []
  const change = (part: Partial<Record<FilterKey, string | undefined>>) => setSearch(withFilter(search, part))
  const actorName = entries.find(({ actorId }) => actorId === filter.actorId)?.actorName ?? null
  const filtered = Object.keys(filter).length > 0
  return (
    <div className="page">
      <div className="page-head">
        <h1>使用记录</h1>
        <span className="muted">谁在什么时候、为什么用过居民的个人信息；只能增加，不能修改。</span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <VerifyAudit onChain={(actorId) => setSearch({ actorId })} />
      <section className="card" aria-busy={list.isPlaceholderData}>
        <AuditFilters filter={filter} actorName={actorName} onChange={change} onClear={() => setSearch({})} />
        {list.isPending && <Loading rows={8} />}
        {list.isError && entries.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && entries.length === 0 && (
          <Empty
            title={filtered ? '没有符合条件的记录' : '还没有使用记录'}
            hint={filtered ? '换个条件，或清除筛选再看。' : '有人查看个人信息后，会出现在这里。'}
          />
        )}
        {entries.length > 0 && (
          <AuditTable
            entries={entries}
            onActor={(actorId) => change({ actorId })}
            onSubject={(subjectId) => change({ subjectId })}
          />
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
