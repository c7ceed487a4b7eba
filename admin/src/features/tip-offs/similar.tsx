import type { SimilarTipOff } from '@huisheng/contract'
import { Link } from 'react-router'
import { FormOpener } from '../../ui/form-opener'
import { Thumbnail } from '../../ui/photo-strip'
import { StatusTag } from '../../ui/status-tag'
import { Loaded } from '../../ui/states'
import { momentOf } from '../../ui/time'
import { useReport } from '../reports/use-report'
import { JoinForm } from './join-form'
import { useSimilar } from './use-tip-offs'

const decidedWords = { same: '已认定是同一事实', different: '已认定不是同一事实' }

type Side = {
  title: string
  matterName: string
  submittedAt: string
  thumbnailUrl: string | null
  text: string
}

const SideView = ({ side: { title, matterName, submittedAt, thumbnailUrl, text } }: { side: Side }) => (
  <div className="similar-side">
    <p className="muted report-small numeric">
      {title} · {momentOf(submittedAt)}
    </p>
    <div className="similar-content">
      {thumbnailUrl && <Thumbnail address={thumbnailUrl} alt={`${title}的照片`} />}
      <div>
        <b>{matterName}</b>
        <p className="similar-text">{text}</p>
      </div>
    </div>
  </div>
)

const Candidate = ({ own, other, mayJoin }: { own: Side & { id: string }; other: SimilarTipOff; mayJoin: boolean }) => (
  <li className="similar" aria-label={`可能相同的举报 ${other.number}`}>
    <p className="talk-head">
      <Link className="numeric" to={`/tip-offs/${other.reportId}`}>
        {other.number}
      </Link>
      <StatusTag status={other.status} />
      <span className="tag clock-amber">相似 {other.score}%</span>
      {other.decided && <span className="tag tag-plain">{decidedWords[other.decided]}</span>}
    </p>
    <ul className="similar-reasons" aria-label="相似的理由">
      {other.reasons.map((reason) => (
        <li key={reason} className="tag tag-plain">
          {reason}
        </li>
      ))}
    </ul>
    <div className="similar-pair">
      <SideView side={own} />
      <SideView side={{ ...other, title: '另一件' }} />
    </div>
    <FormOpener offered={mayJoin} label={other.decided ? '重新认定' : '认定是否同一事实'}>
      {(close) => <JoinForm reportId={own.id} otherId={other.reportId} onClose={close} />}
    </FormOpener>
  </li>
)

/** Found by the machine, decided by a person: both side by side. */
export const Similar = ({ reportId, mayJoin }: { reportId: string; mayJoin: boolean }) => {
  const own = useReport(reportId).data
  return (
    <div className="tip-off-stack">
      <h3 className="similar-title">可能说的是同一件事</h3>
      <Loaded
        query={useSimilar(reportId)}
        rows={3}
        empty={(found) => found.length === 0 && <p className="muted">没有找到相似的举报。</p>}
      >
        {(found) => (
          <ul className="plain-list">
            {own &&
              found.map((other) => (
                <Candidate key={other.reportId} own={{ ...own, title: '本件' }} other={other} mayJoin={mayJoin} />
              ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}
