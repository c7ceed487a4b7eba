import {
  contract,
  type SealedIdentity,
  UnsealingStatus,
  unsealingStatusNames,
  type UnsealingView,
} from '@huisheng/contract'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMe } from '../../app/session'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { AskDrawer } from './ask-drawer'
import { IdentityPanel } from './identity-panel'
import { UnsealingCard } from './unsealing-card'
import { useUnsealingChanged, useUnsealings } from './use-vault'
import '../reports/board.css'
import './vault.css'

type Shown = { unsealing: UnsealingView; identity: SealedIdentity }

const tabs = [
  { status: undefined, name: '全部' },
  ...UnsealingStatus.options.map((status) => ({ status, name: unsealingStatusNames[status] })),
]

/** Who asked to learn who tipped off. What a look showed lives in this page's memory alone, and goes with it. */
export const UnsealingsPage = () => {
  const { role } = useMe()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const status = UnsealingStatus.safeParse(search.get('status')).data
  const list = useUnsealings(status, shown !== null)
  const { readAnew } = useUnsealingChanged()
  const unsealings = list.data?.pages.flatMap(({ items }) => items) ?? []
  const shownId = shown?.unsealing.id
  const ended = unsealings.some(({ id, status }) => id === shownId && status !== 'open')
  useEffect(() => {
    if (ended) setShown(null)
  }, [ended])
  const mayAsk = contract.vault.ask.access.some((allowed) => allowed === role)
  const endShown = () => {
    setShown(null)
    readAnew()
    void message.info('启封的时间到了，内容已收起')
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>启封记录</h1>
        <span className="muted">
          举报人身份由一人申请、另一人批准，在限定时间内查看；每一次都留下记录，举报人能看到。
        </span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
        {mayAsk && (
          <Button type="primary" onClick={() => setAsking(true)}>
            申请启封
          </Button>
        )}
      </div>
      {shown && <IdentityPanel key={shown.unsealing.id} {...shown} onClose={() => setShown(null)} onEnd={endShown} />}
      <section className="card" aria-busy={list.isPlaceholderData}>
        <div className="board-tabs" role="group" aria-label="按状态查看">
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              aria-pressed={tab.status === status}
              onClick={() => setSearch(tab.status ? { status: tab.status } : {})}
            >
              {tab.name}
            </button>
          ))}
        </div>
        {list.isPending && <Loading rows={8} />}
        {list.isError && unsealings.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && unsealings.length === 0 && (
          <Empty
            title={status ? '没有这样的启封申请' : '从来没有人申请启封'}
            hint="举报人的身份一直密封着。有人申请时，会记在这里。"
          />
        )}
        {unsealings.length > 0 && (
          <ul className="entries" aria-label="启封记录">
            {unsealings.map((unsealing) => (
              <UnsealingCard
                key={unsealing.id}
                unsealing={unsealing}
                onOpened={(identity) => setShown({ unsealing, identity })}
                onEnded={() => setShown((now) => (now?.unsealing.id === unsealing.id ? null : now))}
              />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
      {asking && <AskDrawer onClose={() => setAsking(false)} />}
    </div>
  )
}
