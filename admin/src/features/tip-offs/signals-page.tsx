import { Button } from 'antd'
import { useSearchParams } from 'react-router'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { SignalCard } from './signal-card'
import { useSignals } from './use-tip-offs'
import '../reports/board.css'
import './tip-offs.css'

const tabs = [
  { settled: false, name: '待核看' },
  { settled: true, name: '已核看' },
]

export const SignalsPage = () => {
  const [search, setSearch] = useSearchParams()
  const settled = search.get('settled') === 'true'
  const list = useSignals(settled)
  const signals = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <div className="page-head">
        <h1>滥用嫌疑</h1>
        <span className="muted">只暂缓奖励，不影响举报的处理，也不会删除或隐藏举报。</span>
        <span className="spring" />
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
              aria-pressed={tab.settled === settled}
              onClick={() => setSearch(tab.settled ? { settled: 'true' } : {})}
            >
              {tab.name}
            </button>
          ))}
        </div>
        {list.isPending && <Loading rows={8} />}
        {list.isError && signals.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && signals.length === 0 && (
          <Empty
            title={settled ? '还没有核看过的嫌疑' : '没有待核看的嫌疑'}
            hint="短时间多次举报、照片重复等情况出现时，会列在这里，等人看过再决定。"
          />
        )}
        {signals.length > 0 && (
          <ul className="entries" aria-label="滥用嫌疑">
            {signals.map((signal) => (
              <SignalCard key={signal.id} signal={signal} />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
