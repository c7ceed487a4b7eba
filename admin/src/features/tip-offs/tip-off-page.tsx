import { contract, type ReportView, rewardStaff, type TipOffCase } from '@huisheng/contract'
import { Link, useParams } from 'react-router'
import { isProblem } from '../../app/problem'
import { useMe } from '../../app/session'
import { BackButton } from '../../ui/back-button'
import { ErrorState, Loaded } from '../../ui/states'
import { ReportDetail } from '../reports/report-detail'
import { useReport } from '../reports/use-report'
import { AboutStaff } from './about-staff'
import { Fact } from './fact'
import { Held } from './held'
import { Penalties } from './penalties'
import { Talk } from './talk'
import { useTipOffCase } from './use-tip-offs'
import './tip-offs.css'

const Concerns = ({ tipOff: { openSignals, rewardId } }: { tipOff: TipOffCase }) => {
  const { role } = useMe()
  const may = (access: readonly string[]) => access.includes(role)
  if (openSignals === 0 && !rewardId) return null
  return (
    <section className="card report-section tip-off-stack" aria-label="奖励">
      {openSignals > 0 && (
        <p>
          有 {openSignals} 条滥用嫌疑待核看，只暂缓奖励，照常办理。
          {may(contract.tipOffs.signals.access) && <Link to="/tip-off-signals">去核看</Link>}
        </p>
      )}
      {rewardId &&
        (may(rewardStaff) ? <Link to={`/rewards/${rewardId}`}>看这件事实的奖励</Link> : <p>这件事实已提出奖励。</p>)}
    </section>
  )
}

const TipOff = ({ report, tipOff }: { report: ReportView; tipOff: TipOffCase }) => (
  <ReportDetail
    report={report}
    beside={
      <>
        <Held tipOff={tipOff} />
        <AboutStaff tipOff={tipOff} />
        <Concerns tipOff={tipOff} />
      </>
    }
  >
    <Talk tipOff={tipOff} />
    <Fact tipOff={tipOff} />
    <Penalties tipOff={tipOff} />
  </ReportDetail>
)

export const TipOffPage = () => {
  const { reportId = '' } = useParams()
  const tipOff = useTipOffCase(reportId)
  const report = useReport(reportId)
  /** Whoever it turns out to be about loses sight of it at once, with the page open too. */
  const gone = [tipOff, report].find(({ error }) => isProblem(error, 'not_found'))
  const readAnew = () => void Promise.all([tipOff.refetch(), report.refetch()])
  if (gone) {
    return (
      <div className="page">
        <BackButton above="/tip-offs" />
        <ErrorState error={gone.error} onRetry={readAnew} />
      </div>
    )
  }
  return (
    <div className="page">
      <BackButton above="/tip-offs" />
      <Loaded query={tipOff} rows={10}>
        {(tipOff) => (
          <Loaded query={report} rows={10}>
            {(report) => <TipOff key={report.id} report={report} tipOff={tipOff} />}
          </Loaded>
        )}
      </Loaded>
    </div>
  )
}
