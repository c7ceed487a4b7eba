import { outcomeNames, type RewardCandidate } from '@huisheng/contract'
import { Link } from 'react-router'
import { yuanWords } from '../../ui/money'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loading } from '../../ui/states'
import { momentOf } from '../../ui/time'
import { useCandidates } from './use-rewards'
import './rewards.css'

const Candidate = ({ candidate }: { candidate: RewardCandidate }) => {
  const { factId, reportId, number, matterName, outcome, closedAt, penaltyFen, tipOffs, schemes } = candidate
  return (
    <li className="entry">
      <div className="entry-head">
        <Link className="row-link" to={`/reward-candidates/${factId}`}>
          {matterName}
        </Link>
        <span className="tag status-closed">{outcomeNames[outcome]}</span>
        {tipOffs > 1 && <span className="tag tag-plain">同一事实 {tipOffs} 件举报</span>}
      </div>
      <p className="entry-facts muted numeric">
        <Link to={`/tip-offs/${reportId}`}>{number}</Link>
        <span>{momentOf(closedAt)} 结案</span>
        <span>{penaltyFen === null ? '处罚还没有登记' : `罚款 ${yuanWords(penaltyFen)}`}</span>
      </p>
      <p className={schemes.length > 0 ? undefined : 'lacking'}>
        {schemes.length > 0
          ? `可以适用：${schemes.map(({ name, version }) => `${name} 第 ${version} 版`).join('、')}`
          : '提交时没有适用的奖励办法'}
      </p>
    </li>
  )
}

export const CandidatesPage = () => {
  const list = useCandidates()
  const candidates = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <div className="page-head">
        <h1>待提奖励</h1>
        <span className="muted">已查证属实、还没有提出奖励的事实。一件事实只有一笔奖励，由同一事实的举报分享。</span>
      </div>
      <section className="card">
        {list.isPending && <Loading rows={6} />}
        {list.isError && candidates.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && candidates.length === 0 && !list.hasNextPage && (
          <Empty title="没有等着提奖励的" hint="举报查证属实并结案后，会出现在这里。" />
        )}
        {candidates.length > 0 && (
          <ul className="entries" aria-label="待提奖励">
            {candidates.map((candidate) => (
              <Candidate key={candidate.factId} candidate={candidate} />
            ))}
          </ul>
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
