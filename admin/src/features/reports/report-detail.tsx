import type { ReportView } from '@huisheng/contract'
import { Alert, Typography } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ClockTag } from '../../ui/clock-tag'
import { PhotoStrip } from '../../ui/photo-strip'
import { KindTag, StatusTag } from '../../ui/status-tag'
import { momentOf } from '../../ui/time'
import { ActionPanel } from './action-panel'
import { addressOf } from './address-of'
import { ReportFacts, ReportResult } from './report-facts'
import { ReportPlace } from './report-place'
import { Timeline } from './timeline'
import type { OnDone } from './use-report'
import './report-detail.css'

const Head = ({ report }: { report: ReportView }) => (
  <header className="report-head">
    <h1>{report.matterName}</h1>
    <StatusTag status={report.status} />
    <KindTag kind={report.kind} />
    {report.clock && <ClockTag clock={report.clock} />}
    <p className="muted">
      {report.className} · 案号{' '}
      <Typography.Text className="numeric" copyable={{ tooltips: ['复制案号', '已复制'] }}>
        {report.number}
      </Typography.Text>
    </p>
  </header>
)

const Next = ({ report: { next, clock } }: { report: ReportView }) => (
  <section className="card report-next" aria-label="下一步">
    <h2>下一步</h2>
    <p>{next}</p>
    {clock && (
      <p className="muted">
        最晚 <b className="numeric">{momentOf(clock.dueAt)}</b>
      </p>
    )}
  </section>
)

const Intact = ({ intact }: { intact: boolean | null }) => {
  if (intact === null) return null
  return intact ? (
    <span className="tag clock-green">✓ 记录完整，未被改动</span>
  ) : (
    <Alert type="error" showIcon title="记录校验没有通过：过程可能被改动过，请立即告诉管理员" />
  )
}

const Photos = ({ report: { photos, afterPhotos } }: { report: ReportView }) =>
  photos.length + afterPhotos.length > 0 && (
    <div className={afterPhotos.length > 0 ? 'report-photos report-photos-both' : 'report-photos'}>
      {photos.length > 0 && (
        <div>
          {afterPhotos.length > 0 && <h3>处理前</h3>}
          <PhotoStrip photos={photos} label="现场照片" large />
        </div>
      )}
      {afterPhotos.length > 0 && (
        <div>
          <h3>处理后</h3>
          <PhotoStrip photos={afterPhotos} label="处理后照片" large />
        </div>
      )}
    </div>
  )

const ToTipOff = ({ report }: { report: ReportView }) =>
  report.kind === 'tip_off' && (
    <section className="card report-section">
      <Link to={addressOf(report)}>与举报人对话、处罚决定、同一事实的举报</Link>
    </section>
  )

type Props = {
  report: ReportView
  openFirst?: boolean
  onDone?: OnDone
  /** Stands below the actions. */
  beside?: ReactNode
  /** Stands below what was reported. */
  children?: ReactNode
}

/** One report as its reader may see it, beside what they may do with it. */
export const ReportDetail = ({ report, openFirst, onDone, beside, children }: Props) => (
  <div className="report-frame">
    <Head report={report} />
    <div className="report-columns">
      <div className="report-side">
        <Next report={report} />
        <ActionPanel key={report.id} report={report} openFirst={openFirst} onDone={onDone} />
        {beside ?? <ToTipOff report={report} />}
        <section className="card report-section report-last">
          <ReportFacts report={report} />
        </section>
      </div>
      <div className="report-main">
        <section className="card report-section">
          <p className="report-text">{report.text}</p>
          <Photos report={report} />
          <ReportResult report={report} />
        </section>
        {children}
        <ReportPlace report={report} />
        <section className="card report-section">
          <div className="report-section-head">
            <h2 className="card-title">办理过程</h2>
            <Intact intact={report.historyIntact} />
          </div>
          <Timeline history={report.history} />
        </section>
      </div>
    </div>
  </div>
)
