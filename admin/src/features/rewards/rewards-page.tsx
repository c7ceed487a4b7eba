import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { withFilter } from '../../app/address-filter'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { filterOf } from './reward-filter'
import { RewardFilters } from './reward-filters'
import { RewardTable } from './reward-table'
import { useRewardList } from './use-rewards'
import './rewards.css'

export const RewardsPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = filterOf(search)
  const list = useRewardList(filter)
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? []
  const filtered = Object.keys(filter).length > 0
  return (
    <div className="page">
      <div className="page-head">
        <h1>奖励审核台</h1>
        <span className="muted">提出、复核、审批、支付由不同的人办理，每一步都留下经过。</span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <section className="card" aria-busy={list.isPlaceholderData}>
        <RewardFilters
          filter={filter}
          onChange={(change) => setSearch(withFilter(search, change))}
          onClear={() => setSearch({})}
        />
        {list.isPending && <Loading rows={8} />}
        {list.isError && rows.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && (
          <Empty
            title={filtered ? '没有符合条件的奖励' : '还没有奖励'}
            hint={filtered ? '换个条件，或清除筛选再看。' : '举报查证属实、有人提出奖励后，会出现在这里。'}
          />
        )}
        {rows.length > 0 && <RewardTable rows={rows} />}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
