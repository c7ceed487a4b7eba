import {
  type Arrival,
  arrivalNames,
  type RewardStatus,
  rewardStatusNames,
  type ShareStatus,
  shareStatusNames,
} from '@huisheng/contract'

const rewardTones: Record<RewardStatus, string> = {
  proposed: 'status-submitted',
  returned: 'status-resolved',
  reviewed: 'status-dispatched',
  approved_first: 'status-dispatched',
  approved: 'status-closed',
  declined: '',
}
const shareTones: Record<ShareStatus, string> = {
  waiting: '',
  notified: 'status-submitted',
  claimed: 'status-dispatched',
  held: 'clock-amber',
  paying: 'status-dispatched',
  paid: 'status-closed',
  declined: '',
  renounced: '',
  forfeited: 'clock-red',
}

export const RewardStatusTag = ({ status }: { status: RewardStatus }) => (
  <span className={`tag ${rewardTones[status]}`}>{rewardStatusNames[status]}</span>
)
export const ShareStatusTag = ({ status }: { status: ShareStatus }) => (
  <span className={`tag ${shareTones[status]}`}>{shareStatusNames[status]}</span>
)
export const ArrivalTag = ({ arrival }: { arrival: Arrival }) => (
  <span className="tag tag-plain">{arrivalNames[arrival]}</span>
)
