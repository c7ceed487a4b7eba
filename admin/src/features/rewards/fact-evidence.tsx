import { outcomeNames, type TipOffCase } from '@huisheng/contract'
import { Link } from 'react-router'
import { yuanWords } from '../../ui/money'
import { PhotoStrip } from '../../ui/photo-strip'
import { momentOf } from '../../ui/time'
import { useSimilar } from '../tip-offs/use-tip-offs'
import { ArrivalTag } from './tags'
import type { Member } from './use-members'

const MemberCard = ({
  member: { reportId, number, submittedAt, arrival, why, decidedByName, report },
}: {
  member: Member
}) => (
  <section className="card detail-section reward-member" aria-label={`举报 ${number}`}>
    <p className="reward-share-head">
      <Link className="numeric" to={`/tip-offs/${reportId}`}>
        {number}
      </Link>
      <ArrivalTag arrival={arrival} />
      {report?.outcome && <span className="tag status-closed">{outcomeNames[report.outcome]}</span>}
      <span className="muted numeric">{momentOf(submittedAt)} 收到</span>
    </p>
    {decidedByName && (
      <p className="muted">
        {decidedByName} 认定先后：{why}
      </p>
    )}
    {report ? (
      <>
        <p className="reward-text">{report.text}</p>
        {report.photos.length > 0 && <PhotoStrip photos={report.photos} label={`举报 ${number} 的照片`} />}
        {report.resolutionWords && <p>查处情况：{report.resolutionWords}</p>}
      </>
    ) : (
      <p className="muted">您看不到这件举报的内容。</p>
    )}
  </section>
)

const Penalties = ({ tipOff: { penalties } }: { tipOff: TipOffCase }) => {
  const standing = penalties.filter(({ replaced }) => !replaced)
  return (
    <section className="card detail-section" aria-label="处罚决定">
      <h2 className="card-title">处罚决定</h2>
      {standing.length === 0 && <p className="muted">还没有登记。按罚款比例计算的办法要先登记。</p>}
      {standing.map((penalty) => (
        <p key={penalty.decisionNumber}>
          {penalty.authority} {penalty.decisionNumber}，{penalty.decidedOn}，罚款{' '}
          <b className="numeric">{yuanWords(penalty.amountFen)}</b>
        </p>
      ))}
    </section>
  )
}

/** What may also be of this fact: to be decided on the tip-off’s own page, before anything is proposed. */
const Undecided = ({ reportId }: { reportId: string }) => {
  const open = (useSimilar(reportId).data ?? []).filter(({ decided }) => decided === null)
  if (open.length === 0) return null
  return (
    <section className="card detail-section" aria-label="可能相同的举报">
      <h2 className="card-title">还有 {open.length} 件可能说的是同一件事</h2>
      <ul className="plain-list">
        {open.map(({ reportId: otherId, number, score, reasons }) => (
          <li key={otherId}>
            <Link className="numeric" to={`/tip-offs/${otherId}`}>
              {number}
            </Link>{' '}
            <span className="tag clock-amber">相似 {score}%</span> <span className="muted">{reasons.join('、')}</span>
          </li>
        ))}
      </ul>
      <p className="muted">
        请先到<Link to={`/tip-offs/${reportId}`}>举报详情</Link>认定是不是同一事实，再提出奖励。
      </p>
    </section>
  )
}

export const FactEvidence = ({ tipOff, members }: { tipOff: TipOffCase; members: Member[] }) => (
  <>
    {tipOff.openSignals > 0 && (
      <section className="card detail-section">
        <p className="lacking">有 {tipOff.openSignals} 条滥用嫌疑待核看，核看以前认定会是「待核对」。</p>
      </section>
    )}
    <Undecided reportId={tipOff.reportId} />
    {members.map((member) => (
      <MemberCard key={member.reportId} member={member} />
    ))}
    <Penalties tipOff={tipOff} />
  </>
)
