import { contract, gradeNames, rewardStaff, type RewardStatus, type RewardView } from '@huisheng/contract'
import { Link } from 'react-router'
import { useMe } from '../../app/session'
import { yuanWords } from '../../ui/money'

const next: Record<RewardStatus, string> = {
  proposed: '等一位没有提出、也没有经手案件的审核员复核。',
  returned: '等提出人补正后重新提出。',
  reviewed: '等审批人审批。',
  approved_first: '达到办法所定的金额，等第二机关（财政）审批。',
  approved: '已经决定。各件举报的领取和支付见下面。',
  declined: '已决定不予奖励，并告知举报人；举报人可以在期限内提出异议。',
}

export const NextStep = ({ reward: { status, shares, actions } }: { reward: RewardView }) => {
  const undecided = shares.filter(({ evaluation }) => evaluation.verdict === 'hold')
  const open = status === 'proposed' || status === 'reviewed'
  return (
    <section className="card detail-section reward-next" aria-label="下一步">
      <h2>下一步</h2>
      <p>{next[status]}</p>
      {open && undecided.length > 0 && (
        <p>
          {undecided.map(({ reportNumber }) => reportNumber).join('、')}{' '}
          还有待核对的规则：核清后由提出人补正，才能复核和批准。
        </p>
      )}
      {actions.length === 0 && <p className="muted">现在没有需要您办理的。</p>}
    </section>
  )
}

export const RewardFacts = ({ reward }: { reward: RewardView }) => {
  const { role } = useMe()
  const seesSchemes = rewardStaff.some((allowed) => allowed === role)
  const mayAudit = contract.rewards.audit.access.some((allowed) => allowed === role)
  const scheme = `${reward.schemeName} 第 ${reward.schemeVersion} 版`
  return (
    <section className="card detail-section" aria-label="要点">
      <dl className="facts">
        <div>
          <dt>合计</dt>
          <dd className="reward-total numeric">{yuanWords(reward.amountFen)}</dd>
        </div>
        <div>
          <dt>事项</dt>
          <dd>{reward.matterName}</dd>
        </div>
        <div>
          <dt>罚款</dt>
          <dd className="numeric">{yuanWords(reward.penaltyFen)}</dd>
        </div>
        <div>
          <dt>等级</dt>
          <dd>{gradeNames[reward.grade]}</dd>
        </div>
        <div>
          <dt>办法</dt>
          <dd>{seesSchemes ? <Link to={`/schemes/${reward.schemeId}`}>{scheme}</Link> : scheme}</dd>
        </div>
        <div>
          <dt>预算</dt>
          <dd>{reward.year} 年</dd>
        </div>
        <div>
          <dt>第二机关</dt>
          <dd>{reward.secondNeeded ? '须审批' : '不需要'}</dd>
        </div>
      </dl>
      {mayAudit && (
        <p className="reward-audit-link">
          <Link to={`/rewards/${reward.id}/audit`}>看从提交到支付的全部经过</Link>
        </p>
      )}
    </section>
  )
}
