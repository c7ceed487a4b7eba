import { type RewardView, roleNames, Role } from '@huisheng/contract'
import { Alert } from 'antd'
import { Icon } from '../../ui/icon'
import { yuanWords } from '../../ui/money'
import { momentOf } from '../../ui/time'
import '../reports/timeline.css'

const roleWords = (role: string | null) => {
  const known = Role.safeParse(role).data
  return known ? `（${roleNames[known]}）` : ''
}

/** The newest first, under whether the chain of signatures still holds. */
export const RewardHistory = ({ reward: { history, historyIntact } }: { reward: RewardView }) => (
  <section className="card detail-section" aria-label="经过">
    <div className="detail-section-head">
      <h2 className="card-title">经过</h2>
      {historyIntact && (
        <span className="tag status-closed">
          <Icon name="check" size={14} />
          环环相扣，没有被改动
        </span>
      )}
    </div>
    {!historyIntact && (
      <Alert
        className="alert-above"
        type="error"
        showIcon
        role="alert"
        title="这笔奖励的经过与校验不符，可能被改动过"
        description="请停止办理，保留现场，报告主管人员并核对账目。"
      />
    )}
    <ol className="timeline" reversed>
      {[...history].reverse().map((entry) => (
        <li key={entry.seq} className={`timeline-entry timeline-${entry.action}`}>
          <p className="timeline-head">
            <b>{entry.actionName}</b>
            <span className="muted">
              {entry.byName}
              {roleWords(entry.byRole)}
            </span>
            <time className="muted numeric" dateTime={entry.at}>
              {momentOf(entry.at)}
            </time>
          </p>
          {(entry.reportNumber || entry.amountFen !== null) && (
            <p className="muted numeric">
              {[entry.reportNumber, entry.amountFen !== null && yuanWords(entry.amountFen)].filter(Boolean).join(' · ')}
            </p>
          )}
          {entry.words && <blockquote>{entry.words}</blockquote>}
        </li>
      ))}
    </ol>
  </section>
)
