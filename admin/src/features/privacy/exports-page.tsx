import { contract } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../app/session'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { AskExportDrawer } from './ask-export-drawer'
import { ExportCard } from './export-card'
import { useExports } from './use-privacy'
import './privacy.css'

export const ExportsPage = () => {
  const { role } = useMe()
  const [asking, setAsking] = useState(false)
  const list = useExports()
  const exports = list.data?.pages.flatMap(({ items }) => items) ?? []
  const mayAsk = contract.privacy.askExport.access.some((allowed) => allowed === role)
  return (
    <div className="page">
      <div className="page-head">
        <h1>登记导出</h1>
        <span className="muted">一人申请，另一人审批；文件带水印，只给申请人，7 日内有效。</span>
        <span className="spring" />
        <Button loading={list.isRefetching} onClick={() => void list.refetch()}>
          刷新
        </Button>
        {mayAsk && (
          <Button type="primary" onClick={() => setAsking(true)}>
            申请导出
          </Button>
        )}
      </div>
      <section className="card">
        {list.isPending && <Loading rows={8} />}
        {list.isError && exports.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && exports.length === 0 && (
          <Empty
            title="还没有导出申请"
            hint={mayAsk ? '点「申请导出」，写明区域和用途。' : '网格长和社区工作人员申请后，会出现在这里。'}
          />
        )}
        {exports.length > 0 && (
          <ul className="requests" aria-label="导出申请">
            {exports.map((one) => (
              <ExportCard key={one.id} asked={one} />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
      {asking && <AskExportDrawer onClose={() => setAsking(false)} />}
    </div>
  )
}
