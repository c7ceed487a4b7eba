import type { ProblemCode, ShareStatus } from '@huisheng/contract'
import type { Share } from './reward.fields.ts'

export type ShareMove =
  | 'notify'
  | 'tell_no'
  | 'claim'
  | 'hold'
  | 'pay_held'
  | 'refuse_held'
  | 'renounce'
  | 'forfeit'
  | 'paying'
  | 'paid'
  | 'pay_failed'
  | 'reopen'

/** What becomes of a tip-off's part once the decision is made. */
export const shareMoves: Record<ShareMove, { from: readonly ShareStatus[]; to: ShareStatus }> = {
  notify: { from: ['waiting'], to: 'notified' },
  tell_no: { from: ['waiting'], to: 'declined' },
  claim: { from: ['notified'], to: 'claimed' },
  hold: { from: ['notified'], to: 'held' },
  pay_held: { from: ['held'], to: 'claimed' },
  refuse_held: { from: ['held'], to: 'declined' },
  renounce: { from: ['notified'], to: 'renounced' },
  forfeit: { from: ['notified'], to: 'forfeited' },
  paying: { from: ['claimed'], to: 'paying' },
  paid: { from: ['paying'], to: 'paid' },
  pay_failed: { from: ['claimed', 'paying'], to: 'notified' },
  reopen: { from: ['waiting', 'notified', 'declined', 'renounced', 'forfeited'], to: 'waiting' },
}

export const mayMove = (move: ShareMove, status: ShareStatus) => shareMoves[move].from.includes(status)

/** Money is still set aside for shares that stand here. */
export const reserving: readonly ShareStatus[] = ['waiting', 'notified', 'claimed', 'held', 'paying', 'paid']

const dayMilliseconds = 86_400_000
type Told = Pick<Share, 'status' | 'claimUntil' | 'notifiedAt' | 'appeal'>

export const isAppealOpen = ({ appeal }: Pick<Share, 'appeal'>) => appeal !== null && appeal.answer === null

export const appealEnd = ({ notifiedAt }: Pick<Share, 'notifiedAt'>, appealDays: number) =>
  notifiedAt && new Date(notifiedAt.getTime() + appealDays * dayMilliseconds)

/** Nothing is lost while an appeal waits for its answer. */
export const hasLapsed = (share: Told, now: Date) =>
  share.status === 'notified' && share.claimUntil !== null && share.claimUntil <= now && !isAppealOpen(share)

export const tipsterActions = ['claim', 'renounce', 'appeal'] as const
export type TipsterAct = (typeof tipsterActions)[number]

/** Why the tipster may not do this now, or null when they may. */
export const tipsterRefusal = (act: TipsterAct, share: Told, appealDays: number, now: Date): ProblemCode | null => {
  if (act !== 'appeal') return share.status === 'notified' && !hasLapsed(share, now) ? null : 'claim_closed'
  const end = appealEnd(share, appealDays)
  return share.status !== 'waiting' && share.appeal === null && end !== null && now <= end ? null : 'reward_moved_on'
}

export const tipsterActs = (share: Told, appealDays: number, now: Date) =>
  tipsterActions.filter((act) => tipsterRefusal(act, share, appealDays, now) === null)
