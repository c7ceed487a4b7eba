import { outcomeNames, ratingNames, type ReportView, workTypeNames } from '@huisheng/contract'
import type { ReactNode } from 'react'
import { agoWords, momentOf } from '../../ui/time'
import { useNow } from '../../ui/use-now'

const factsOf = (report: ReportView, now: number): [string, ReactNode][] => [
  ['上报人', report.reporterName ?? (report.kind === 'tip_off' ? '身份已密封' : '—')],
  ['上报时间', `${momentOf(report.submittedAt)}（${agoWords(report.submittedAt, now)}）`],
  ['所在网格', report.areaPath.length > 0 ? report.areaPath.map(({ name }) => name).join(' › ') : '未落到网格'],
  ['当前队列', report.queue?.name ?? '—'],
  ['处理人', report.claimantName ?? '还没有人接单'],
  ['主管部门', report.departmentName],
  ['工作类型', workTypeNames[report.workType]],
  ['关注', report.followers > 0 ? `${report.followers} 人也遇到了这件事` : '暂无'],
]

export const ReportFacts = ({ report }: { report: ReportView }) => {
  const facts = factsOf(report, useNow())
  if (report.reopenings > 0) facts.push(['重新办理', `${report.reopenings} 次`])
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export const ReportResult = ({ report: { outcome, resolutionWords, rating } }: { report: ReportView }) =>
  (outcome ?? rating) && (
    <div className="report-result">
      {outcome && (
        <p>
          <b>{outcomeNames[outcome]}</b>
          {resolutionWords && <span className="report-text">{resolutionWords}</span>}
        </p>
      )}
      {rating && (
        <p>
          <b>上报人评价：{ratingNames[rating.level]}</b>
          {rating.words && <span className="report-text">{rating.words}</span>}
        </p>
      )}
    </div>
  )
