import { contract } from '@huisheng/contract'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useMe } from '../../app/session'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { BatchCard } from './batch-card'
import { useBatches } from './use-payments'
import './payments.css'

export const BatchesPage = () => {
  const { role } = useMe()
  const list = useBatches()
  const batches = list.data?.pages.flatMap(({ items }) => items) ?? []
  const mayPay = contract.payments.list.access.some((allowed) => allowed === role)
  return (
    <div className="page">
      <div className="page-head">
        <h1>支付批次</h1>
        <span className="muted">一人编批，另一人放行；批准奖励的人不能放行。</span>
        <span className="spring" />
        {mayPay && <Link to="/payments?status=ready">去编批</Link>}
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <section className="card">
        {list.isPending && <Loading rows={8} />}
        {list.isError && batches.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && batches.length === 0 && (
          <Empty title="还没有支付批次" hint="在「支付」里选择待编批的，编成一批。" />
        )}
        {batches.length > 0 && (
          <ul className="entries" aria-label="支付批次">
            {batches.map((batch) => (
              <BatchCard key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
