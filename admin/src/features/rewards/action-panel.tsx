import type { RewardView } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { RewardActionForm } from './action-form'
import { rewardActionNames, type SignedAction } from './reward-actions'

const order: SignedAction[] = [
  'review',
  'approve',
  'approve_second',
  'settle_hold',
  'answer_appeal',
  'return',
  'decline',
]
const leading: SignedAction[] = ['review', 'approve', 'approve_second']

/** What this reader may do now: exactly the reward’s `actions`. An open form stays, with its words, when that changes. */
export const ActionPanel = ({ reward }: { reward: RewardView }) => {
  const navigate = useNavigate()
  const [open, setOpen] = useState<SignedAction | null>(null)
  const offered = order.filter((name) => reward.actions.includes(name))
  const mayRevise = reward.actions.includes('revise')
  if (offered.length === 0 && !mayRevise && !open) return null
  return (
    <section className="card detail-section" aria-label="办理">
      <h2 className="card-title">办理</h2>
      <div className="action-buttons">
        {offered.map((name) => (
          <Button
            key={name}
            type={leading.includes(name) && open === null ? 'primary' : 'default'}
            danger={name === 'decline'}
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {rewardActionNames[name]}
          </Button>
        ))}
        {mayRevise && (
          <Button onClick={() => void navigate(`/rewards/${reward.id}/revise`)}>{rewardActionNames.revise}</Button>
        )}
      </div>
      {open && <RewardActionForm key={open} reward={reward} name={open} onClose={() => setOpen(null)} />}
    </section>
  )
}
