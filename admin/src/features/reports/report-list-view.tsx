import { Button } from 'antd'
import type { ReactNode } from 'react'
import { MoreButton } from '../../ui/more-button'
import { ErrorState, Loading } from '../../ui/states'
import { ReportTable } from './report-table'
import type { ReportList } from './use-report-list'
import './report-list-view.css'

export const NewsPill = ({ reports: { news, showNews } }: { reports: Pick<ReportList, 'news' | 'showNews'> }) =>
  news && (
    <div className="news-pill" role="status">
      <Button type="primary" shape="round" size="small" onClick={() => void showNews()}>
        {news.came > 0 ? `有 ${news.came} 件新的，点此查看` : '列表有变化，点此刷新'}
      </Button>
    </div>
  )

export const ReportListView = ({ reports, empty }: { reports: ReportList; empty: ReactNode }) => {
  const { list, rows, switching } = reports
  if (list.isPending) return <Loading rows={8} />
  if (list.isError && rows.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />
  return (
    <div className={switching ? 'report-list report-list-switching' : 'report-list'} aria-busy={switching}>
      <NewsPill reports={reports} />
      {rows.length === 0 ? empty : <ReportTable rows={rows} />}
      <MoreButton list={list} />
    </div>
  )
}
