import type { RewardView, SchemeView } from '@huisheng/contract'
import { App } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import { useApi } from '../../app/api'
import { BackButton } from '../../ui/back-button'
import { Empty, Loaded, Loading } from '../../ui/states'
import { useSchemes } from '../schemes/use-schemes'
import { FactEvidence } from './fact-evidence'
import { ProposalForm } from './proposal-form'
import { valuesOf } from './proposal-values'
import { useMembers } from './use-members'
import { useReward, useRewardChanged } from './use-rewards'
import './rewards.css'

/** Those that were in force for the first tip-off of the fact: the server has the last word. */
const possible = (schemes: SchemeView[], { schemeId, shares }: RewardView) => {
  const first = shares[0]?.facts
  return schemes.filter(
    ({ id, status, matterCodes, from, until }) =>
      id === schemeId ||
      (first &&
        status !== 'draft' &&
        matterCodes.includes(first.matterCode) &&
        from <= first.submittedOn &&
        (until === null || first.submittedOn <= until)),
  )
}

const Returned = ({ reward: { history } }: { reward: RewardView }) => {
  const last = history.findLast(({ action }) => action === 'return' || action === 'reopen')
  return (
    last?.words && (
      <section className="card detail-section" aria-label="退回的理由">
        <h2 className="card-title">{last.byName} 要求补正</h2>
        <blockquote className="reward-quote">{last.words}</blockquote>
      </section>
    )
  )
}

const Revise = ({ reward, schemes }: { reward: RewardView; schemes: SchemeView[] }) => {
  const api = useApi()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { changed } = useRewardChanged()
  const { tipOff, members, refresh } = useMembers(reward.shares[0]?.reportId ?? '')
  return (
    <Loaded query={tipOff} rows={12}>
      {(tipOff) =>
        members === null ? (
          <Loading rows={12} />
        ) : (
          <div className="proposal-columns">
            <div className="detail-main">
              <Returned reward={reward} />
              <FactEvidence tipOff={tipOff} members={members} />
            </div>
            <section className="card detail-section proposal" aria-label="补正">
              <h2 className="card-title">补正后重新提出</h2>
              <ProposalForm
                key={members.map(({ reportId }) => reportId).join()}
                factId={reward.factId}
                members={members}
                schemes={possible(schemes, reward)}
                initial={valuesOf(
                  reward,
                  members.map(({ reportId }) => reportId),
                )}
                label="重新提出"
                draftName={`revise:${reward.id}`}
                send={({ factId: _fact, ...body }) =>
                  api.rewards.revise({
                    params: { rewardId: reward.id },
                    body: { ...body, revision: reward.revision },
                  })
                }
                done={(view) => {
                  void message.success('已重新提出，等复核')
                  void navigate(`/rewards/${view.id}`, { replace: true })
                  void changed(view)
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

export const ReviseRewardPage = () => {
  const { rewardId = '' } = useParams()
  const schemes = useSchemes()
  const reward = useReward(rewardId)
  return (
    <div className="page">
      <BackButton above={`/rewards/${rewardId}`} />
      <Loaded query={reward} rows={12}>
        {(reward) =>
          reward.actions.includes('revise') ? (
            <>
              <div className="page-head">
                <h1>{reward.matterName}：补正</h1>
                <span className="muted numeric">{reward.number}</span>
              </div>
              <Loaded query={schemes} rows={12}>
                {(schemes) => <Revise key={reward.id} reward={reward} schemes={schemes} />}
              </Loaded>
            </>
          ) : (
            <Empty
              title="这笔奖励现在不能补正"
              hint="可能已经有人重新提出，或者不由您补正。"
              action={<Link to={`/rewards/${reward.id}`}>看这笔奖励</Link>}
            />
          )
        }
      </Loaded>
    </div>
  )
}
