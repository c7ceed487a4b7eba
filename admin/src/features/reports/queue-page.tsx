import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { useApi } from '../../app/api'
import { Empty } from '../../ui/states'
import { ReportListView } from './report-list-view'
import { useReportList } from './use-report-list'

const scopes = [
  { value: 'open', label: '队列里的' },
  { value: 'mine', label: '我接的' },
] as const

export const QueuePage = () => {
  const api = useApi()
  const [search, setSearch] = useSearchParams()
  const scope = search.get('scope') === 'mine' ? 'mine' : 'open'
  const reports = useReportList(['queue', scope], (cursor) => api.reports.queue({ query: { scope, cursor } }))
  return (
    <div className="page">
      <div className="page-head">
        <h1>我的工单</h1>
        <span className="muted">最先到期的在前</span>
        <span className="spring" />
        <Segmented
          aria-label="范围"
          value={scope}
          options={[...scopes]}
          onChange={(value) => setSearch(value === 'mine' ? { scope: value } : {})}
        />
      </div>
      <section className="card">
        <ReportListView
          reports={reports}
          empty={<Empty title="都处理完了" hint="新的工单派来时，会自动出现在这里，并有消息提醒。" />}
        />
      </section>
    </div>
  )
}
