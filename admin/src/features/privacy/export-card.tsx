import { contract, exportStatusNames, type ExportView, pathOf } from '@huisheng/contract'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useDownload } from '../../app/download-file'
import { momentOf } from '../../ui/time'
import { DecideForm } from './decide-form'

const stateClasses: Record<ExportView['status'], string> = {
  asked: 'clock-amber',
  approved: 'status-handling',
  refused: '',
  ready: 'status-closed',
  expired: '',
}

const factsOf = ({ rows, downloads, expiresAt, status }: ExportView) =>
  [
    rows !== null && `${rows} 行`,
    downloads > 0 && `下载过 ${downloads} 次`,
    expiresAt && (status === 'expired' ? `${momentOf(expiresAt)} 已过期` : `${momentOf(expiresAt)} 前有效`),
  ]
    .filter(Boolean)
    .join(' · ')

const Download = ({ asked: { id, number } }: { asked: ExportView }) => {
  const queryClient = useQueryClient()
  const { download, pending, problem } = useDownload()
  const start = async () => {
    await download(pathOf(contract.privacy.exportFile, { exportId: id }), `在住登记-${number}.xlsx`)
    await queryClient.invalidateQueries({ queryKey: ['privacy', 'exports'] })
  }
  return (
    <>
      {problem && <Alert type="error" showIcon title={problem} role="alert" />}
      <Button type="primary" loading={pending} onClick={() => void start()}>
        {problem ? '重试下载' : '下载（每次下载都留下记录）'}
      </Button>
    </>
  )
}

export const ExportCard = ({ asked }: { asked: ExportView }) => {
  const [deciding, setDeciding] = useState(false)
  const { number, areaName, revealed, purpose, status, actions } = asked
  const mayDecide = actions.includes('approve') || actions.includes('refuse')
  return (
    <li className="request" aria-label={`${areaName} ${number}`}>
      <p className="request-head">
        <b>{areaName}</b>
        <span className={`tag ${stateClasses[status]}`}>{exportStatusNames[status]}</span>
        {revealed ? <span className="tag clock-red">完整信息</span> : <span className="tag tag-plain">已遮盖</span>}
        <span className="muted numeric">{number}</span>
      </p>
      <blockquote>{purpose}</blockquote>
      <p className="muted request-facts numeric">
        {asked.askedByName} {momentOf(asked.askedAt)} 申请
        {asked.decidedAt &&
          ` · ${asked.decidedByName ?? ''} ${momentOf(asked.decidedAt)} ${status === 'refused' ? '未批准' : '批准'}`}
        {asked.decisionWords && `：${asked.decisionWords}`}
      </p>
      {factsOf(asked) && <p className="muted request-facts numeric">{factsOf(asked)}</p>}
      {actions.includes('download') && <Download asked={asked} />}
      {mayDecide && !deciding && <Button onClick={() => setDeciding(true)}>审批</Button>}
      {deciding && <DecideForm asked={asked} onClose={() => setDeciding(false)} />}
    </li>
  )
}
