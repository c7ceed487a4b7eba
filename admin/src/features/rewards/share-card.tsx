import { contract, type ShareView } from '@huisheng/contract'
import { Link } from 'react-router'
import { useMe } from '../../app/session'
import { yuanWords } from '../../ui/money'
import { momentOf } from '../../ui/time'
import { Trace, traceCounts, VerdictTag } from '../schemes/trace'
import { asserted, assertionNames } from './assertion-names'
import { ArrivalTag, ShareStatusTag } from './tags'

const Number = ({ share: { reportId, reportNumber } }: { share: ShareView }) => {
  const { role } = useMe()
  const maySee = contract.tipOffs.case.access.some((allowed) => allowed === role)
  return maySee ? (
    <Link className="numeric" to={`/tip-offs/${reportId}`}>
      {reportNumber}
    </Link>
  ) : (
    <b className="numeric">{reportNumber}</b>
  )
}

const Course = ({ share }: { share: ShareView }) => {
  const steps = [
    ['举报', share.submittedAt],
    ['通知', share.notifiedAt],
    ['领取截止', share.claimUntil],
    [share.byProxy ? '他人代为申领' : '申领', share.claimedAt],
    ['支付', share.paidAt],
  ] as const
  return (
    <p className="muted reward-course numeric">
      {steps.map(([name, at]) => at && <span key={name}>{`${name} ${momentOf(at)}`}</span>)}
    </p>
  )
}

const Said = ({ share: { assertions } }: { share: ShareView }) => (
  <div>
    <h3 className="reward-subtitle">提出人的认定</h3>
    <ul className="reward-asserted">
      {asserted.map((name) => (
        <li key={name}>
          <span>{assertionNames[name]}</span>
          <b>{assertions[name] ? '是' : '否'}</b>
        </li>
      ))}
    </ul>
    <p className={assertions.why ? undefined : 'muted'}>依据：{assertions.why || '没有另外写明'}</p>
  </div>
)

const Appeal = ({ share: { appeal } }: { share: ShareView }) =>
  appeal && (
    <div className="reward-appeal">
      <p>
        <span className="tag clock-amber">异议</span> <span className="muted numeric">{momentOf(appeal.at)}</span>
      </p>
      <blockquote className="reward-quote">{appeal.words}</blockquote>
      {appeal.answer === null ? (
        <p className="muted">还没有答复。</p>
      ) : (
        <p>
          {appeal.answeredByName} 答复（{appeal.upheld ? '成立' : '不成立'}）：{appeal.answer}
        </p>
      )}
    </div>
  )

/** One tip-off’s part: where it stands, what was said of it, and each rule. */
export const ShareCard = ({ share }: { share: ShareView }) => (
  <section className="card detail-section reward-share" aria-label={`举报 ${share.reportNumber}`}>
    <div className="reward-share-head">
      <Number share={share} />
      <ArrivalTag arrival={share.arrival} />
      <ShareStatusTag status={share.status} />
      <VerdictTag verdict={share.evaluation.verdict} />
      <b className="reward-share-amount numeric">{yuanWords(share.amountFen)}</b>
    </div>
    <Course share={share} />
    {share.heldFor && (
      <p>
        <span className="tag clock-amber">暂缓</span> {share.heldFor}
      </p>
    )}
    <Appeal share={share} />
    <Said share={share} />
    <details open>
      <summary>
        逐条认定 <span className="muted">{traceCounts(share.evaluation.trace)}</span>
      </summary>
      <Trace trace={share.evaluation.trace} label={`举报 ${share.reportNumber} 的逐条认定`} />
    </details>
  </section>
)
