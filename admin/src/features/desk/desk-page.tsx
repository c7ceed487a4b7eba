import type { ReportView } from '@huisheng/contract'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { useApi } from '../../app/api'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loaded, Loading } from '../../ui/states'
import { ReportDetail } from '../reports/report-detail'
import { NewsPill } from '../reports/report-list-view'
import { type OnDone, useReport } from '../reports/use-report'
import { useReportList } from '../reports/use-report-list'
import { DeskList } from './desk-list'
import { useDeskKeys } from './use-desk-keys'
import './desk.css'

const Chosen = ({ reportId, onDone }: { reportId: string; onDone: OnDone }) => (
  <Loaded query={useReport(reportId)} rows={10}>
    {(report) => <ReportDetail key={report.id} report={report} onDone={onDone} />}
  </Loaded>
)

/** What waits for a dispatcher: the list stays at hand, the chosen one beside it, the keyboard does the rest. */
export const DeskPage = () => {
  const api = useApi()
  const [search, setSearch] = useSearchParams()
  const desk = useReportList(['desk'], (cursor) => api.reports.board({ query: { atDesk: 'true', cursor } }))
  const { list, rows } = desk
  const asked = search.get('report')
  const chosenId = asked ?? rows[0]?.id ?? null
  const at = rows.findIndex(({ id }) => id === chosenId)
  const choose = (id?: string) => id && setSearch({ report: id }, { replace: true })

  /** When the case has gone to another queue the next one takes its place. */
  const advance = (view: ReportView | null) => {
    if (!view || view.queue?.key === rows[at]?.queue?.key) return
    const next = rows[at + 1] ?? rows[at - 1]
    setSearch(next ? { report: next.id } : {}, { replace: true })
    document.getElementById('desk-list')?.focus()
  }
  useDeskKeys({ onStep: (by) => choose(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id) })
  useEffect(() => {
    document.getElementById(`desk-${chosenId}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])

  if (list.isPending) return <Loading rows={10} />
  if (list.isError && rows.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  return (
    <div className={asked ? 'desk desk-chosen' : 'desk'}>
      <section className="desk-side" aria-label="等待派遣">
        <header>
          <h1>派遣台</h1>
          <span className="muted">
            <kbd>j</kbd> <kbd>k</kbd> 上下，<kbd>Enter</kbd> 处理
          </span>
        </header>
        <NewsPill reports={desk} />
        {rows.length > 0 ? (
          <DeskList rows={rows} chosenId={chosenId} onChoose={choose} />
        ) : (
          <Empty title="派遣台是空的" hint="落不到网格、没有规则匹配或被退回的事件，会到这里等您派遣。" />
        )}
        <MoreButton list={list} />
      </section>
      <section className="desk-main" aria-label="所选事件">
        <button type="button" className="desk-back row-link" onClick={() => setSearch({}, { replace: true })}>
          ‹ 返回列表
        </button>
        {chosenId && <Chosen key={chosenId} reportId={chosenId} onDone={advance} />}
      </section>
    </div>
  )
}
