import { type RewardCandidate, rewardStaff } from '@huisheng/contract'
import { App } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { BackButton } from '../../ui/back-button'
import { Empty, Loaded, Loading } from '../../ui/states'
import { FactEvidence } from './fact-evidence'
import { ProposalForm } from './proposal-form'
import { useCandidate, useRewardChanged } from './use-rewards'
import { useMembers } from './use-members'
import './rewards.css'

const Propose = ({ candidate }: { candidate: RewardCandidate }) => {
  const api = useApi()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { changed } = useRewardChanged()
  const { tipOff, members, refresh } = useMembers(candidate.reportId)
  return (
    <Loaded query={tipOff} rows={12}>
      {(tipOff) =>
        members === null ? (
          <Loading rows={12} />
        ) : (
          <div className="proposal-columns">
            <div className="detail-main">
              <FactEvidence tipOff={tipOff} members={members} />
            </div>
            <section className="card detail-section proposal" aria-label="提出奖励">
              <h2 className="card-title">提出奖励</h2>
              <ProposalForm
                key={members.map(({ reportId }) => reportId).join()}
                factId={candidate.factId}
                members={members}
                schemes={candidate.schemes}
                label="提出"
                draftName={`propose:${candidate.factId}`}
                send={(body) => api.rewards.propose({ body })}
                done={(reward) => {
                  void message.success(`已提出，编号 ${reward.number}，等另一位审核员复核`)
                  void navigate(`/rewards/${reward.id}`, { replace: true })
                  void changed(reward)
                }}
                onStale={() => void refresh()}
              />
            </section>
          </div>
        )
      }
    </Loaded>
  )
}

const Gone = () => {
  const { role } = useMe()
  const seesOthers = rewardStaff.some((allowed) => allowed === role)
  return (
    <Empty
      title="这件事实不在待提奖励里了"
      hint="可能已经有人提出奖励，或者结果有了变化。"
      action={seesOthers ? <Link to="/rewards">去奖励审核台看</Link> : <Link to="/reward-candidates">看待提奖励</Link>}
    />
  )
}

export const ProposePage = () => {
  const { factId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/reward-candidates" />
      <Loaded query={useCandidate(factId)} rows={12} empty={(found) => found === null && <Gone />}>
        {(candidate) =>
          candidate && (
            <>
              <div className="page-head">
                <h1>{candidate.matterName}：提出奖励</h1>
              </div>
              <Propose key={candidate.factId} candidate={candidate} />
            </>
          )
        }
      </Loaded>
    </div>
  )
}
