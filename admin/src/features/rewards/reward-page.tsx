import type { RewardView } from '@huisheng/contract'
import { Typography } from 'antd'
import { useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { ActionPanel } from './action-panel'
import { NextStep, RewardFacts } from './reward-facts'
import { RewardHistory } from './reward-history'
import { ShareCard } from './share-card'
import { RewardStatusTag } from './tags'
import { useReward } from './use-rewards'
import './rewards.css'

const Head = ({ reward: { number, status, matterName } }: { reward: RewardView }) => (
  <header className="detail-head">
    <h1>{matterName}的奖励</h1>
    <RewardStatusTag status={status} />
    <p className="muted">
      编号{' '}
      <Typography.Text className="numeric" copyable={{ tooltips: ['复制编号', '已复制'] }}>
        {number}
      </Typography.Text>
    </p>
  </header>
)

const Reward = ({ reward }: { reward: RewardView }) => (
  <div className="detail">
    <Head reward={reward} />
    <div className="detail-columns">
      <div className="detail-side">
        <NextStep reward={reward} />
        <ActionPanel reward={reward} />
        <RewardFacts reward={reward} />
      </div>
      <div className="detail-main">
        {reward.shares.map((share) => (
          <ShareCard key={share.reportId} share={share} />
        ))}
        <RewardHistory reward={reward} />
      </div>
    </div>
  </div>
)

export const RewardPage = () => {
  const { rewardId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/rewards" />
      <Loaded query={useReward(rewardId)} rows={12}>
        {(reward) => <Reward key={reward.id} reward={reward} />}
      </Loaded>
    </div>
  )
}
