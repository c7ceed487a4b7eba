import {
  channelNames,
  contract,
  PaymentChannel,
  PaymentStatus,
  paymentStatusNames,
  type PaymentView,
} from '@huisheng/contract'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { readFilter, withFilter } from '../../app/address-filter'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { MakeBatch } from './make-batch'
import { PaymentTable } from './payment-table'
import { usePayments } from './use-payments'
import '../reports/board.css'
import './payments.css'

const Filter = contract.payments.list.query.omit({ cursor: true, limit: true })
const tabs = [
  { status: undefined, name: '全部' },
  ...PaymentStatus.options.map((status) => ({ status, name: paymentStatusNames[status] })),
]
const channels = PaymentChannel.options.map((value) => ({ value, label: channelNames[value] }))
const most = 500

export const PaymentsPage = () => {
  const [search, setSearch] = useSearchParams()
  const filter = readFilter(Filter, search)
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set())
  const list = usePayments(filter)
  const payments = list.data?.pages.flatMap(({ items }) => items) ?? []
  const chosen = payments.filter(({ id, status }) => chosenIds.has(id) && status === 'ready')
  const channel = chosen[0]?.channel ?? filter.channel
  const ready = payments.filter((payment) => payment.status === 'ready' && payment.channel === channel)
  const change = (part: Parameters<typeof withFilter>[1]) => {
    setChosenIds(new Set())
    setSearch(withFilter(search, part))
  }
  const choose = (id: string) => {
    const next = new Set(chosenIds)
    if (!next.delete(id)) next.add(id)
    setChosenIds(next)
  }
  const mayChoose = (payment: PaymentView) =>
    chosenIds.has(payment.id) || ((!channel || payment.channel === channel) && chosen.length < most)
  return (
    <div className="page">
      <div className="page-head">
        <h1>支付</h1>
        <span className="muted">收款人已遮盖，这里不显示为哪件举报；查看会留下记录。</span>
        <span className="spring" />
        <Link to="/payment-batches">支付批次</Link>
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
      </div>
      <section className="card" aria-busy={list.isPlaceholderData}>
        <div className="board-tabs" role="group" aria-label="按状态查看">
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              aria-pressed={tab.status === filter.status}
              onClick={() => change({ status: tab.status })}
            >
              {tab.name}
            </button>
          ))}
        </div>
        <div className="payment-filters" role="search">
          <Select
            allowClear
            aria-label="支付方式"
            placeholder="支付方式"
            options={channels}
            value={filter.channel}
            onChange={(value?: string) => change({ channel: value })}
          />
          {filter.batchId && (
            <Button onClick={() => change({ batchId: undefined })} aria-label="不再只看这一批">
              只看一批 ✕
            </Button>
          )}
          {channel && ready.length > 0 && (
            <Button onClick={() => setChosenIds(new Set(ready.slice(0, most).map(({ id }) => id)))}>
              选择全部待编批的{channelNames[channel]}
            </Button>
          )}
        </div>
        {chosen.length > 0 && (
          <MakeBatch key={chosen.map(({ id }) => id).join()} chosen={chosen} onClear={() => setChosenIds(new Set())} />
        )}
        {list.isPending && <Loading rows={8} />}
        {list.isError && payments.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && payments.length === 0 && (
          <Empty title="没有这样的支付" hint="举报人申领奖励以后，会出现在「待编批」里。" />
        )}
        {payments.length > 0 && (
          <PaymentTable payments={payments} chosen={chosenIds} mayChoose={mayChoose} onChoose={choose} />
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
