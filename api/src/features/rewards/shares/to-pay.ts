import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { markTipsterNews } from '../../tip-offs/mark-tipster-news.ts'
import { signaturesOf } from '../reward-facts.ts'
import type { Happening, RewardDocument, Share } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { sealWords } from '../saying.ts'
import type { ShareMove } from '../share.machine.ts'
import { machineName } from '../write-reward.ts'
import { Claim, openPayee, type SealedPayee } from './claim.model.ts'
import { changeShares, moved, shareIn } from './move-share.ts'
import { daysAfter } from './tell-shares.ts'

export type ClaimToPay = {
  claimId: string
  rewardId: string
  reportId: string
  /** Of the reward. */
  number: string
  amountFen: number
  attempt: number
  schemeKey: string
  year: number
  claimedAt: Date
  channel: 'bank' | 'wechat'
  /** Everybody who signed for it: none of them pays. */
  approverIds: string[]
}

/** Claims that no payment has taken up yet, the longest waiting rewards first. */
export const claimsToPay = async (limit: number): Promise<ClaimToPay[]> => {
  const rewards = await Reward.find({ 'shares.status': 'claimed' })
    .sort({ changedAt: 1, _id: 1 })
    .limit(limit)
    .lean<RewardDocument[]>()
  const claimed = rewards
    .flatMap((reward) => reward.shares.filter(({ status }) => status === 'claimed').map((share) => ({ reward, share })))
    .slice(0, limit)
  const claims = await Claim.find({ _id: { $in: claimed.map(({ share }) => share.claimId) } }, { channel: 1 }).lean()
  const channels = new Map(claims.map(({ _id, channel }) => [String(_id), channel]))
  return claimed.flatMap(({ reward, share }) => {
    const channel = channels.get(share.claimId!)
    return channel ? [toPay(reward, share, channel)] : []
  })
}

const toPay = (reward: RewardDocument, share: Share, channel: ClaimToPay['channel']): ClaimToPay => ({
  claimId: share.claimId!,
  rewardId: String(reward._id),
  reportId: share.reportId,
  number: reward.number,
  amountFen: share.amountFen,
  attempt: share.attempt,
  schemeKey: reward.schemeKey,
  year: reward.year,
  claimedAt: share.claimedAt!,
  channel,
  approverIds: [...new Set(signaturesOf(reward).map(({ byId }) => byId))],
})

/** To whom a claim is paid, in clear. For paying only, never for a screen unmasked. */
export const openClaim = async (claimId: string): Promise<SealedPayee> => {
  const claim = await Claim.findById(claimId).lean()
  if (!claim) throw new Problem('not_found')
  return openPayee(claim.payeeSealed)
}

type Step = { move: ShareMove; action: Happening; done: (share: Share) => boolean }

const step = async (
  claimId: string,
  { move, action, done }: Step,
  fields: (share: Share) => Partial<Share>,
  words = '',
) => {
  const found = await Claim.findById(claimId).lean()
  if (!found) throw new Problem('not_found')
  const { rewardId, reportId } = found
  return changeShares(rewardId, (reward) => {
    const share = shareIn(reward, reportId)
    if (share.claimId !== claimId || done(share)) return null
    return {
      shares: { [reportId]: moved(share, move, fields(share)) },
      acts: [
        {
          action,
          at: clock.now(),
          by: machineName,
          reportId,
          said: words ? sealWords(words) : null,
          amountFen: share.amountFen,
        },
      ],
    }
  })
}

const news = ({ shares }: RewardDocument, claimId: string) =>
  markTipsterNews(shares.filter((share) => share.claimId === claimId).map(({ reportId }) => reportId))

/** A payment has taken up this claim. Each of these says the same thing twice without harm. */
export const shareIsPaying = async (claimId: string, paymentNumber: string) => {
  const isPaying: Step = { move: 'paying', action: 'paying', done: ({ status }) => status !== 'claimed' }
  await step(claimId, isPaying, () => ({ paymentNumber }))
}

export const shareIsPaid = async (claimId: string, at: Date) => {
  const isPaid: Step = { move: 'paid', action: 'paid', done: ({ status }) => status === 'paid' }
  await news(await step(claimId, isPaid, () => ({ paidAt: at, failure: null })), claimId)
}

/** Back to the tipster, who reads why and claims again, with the full time anew. */
export const sharePaymentFailed = async (claimId: string, words: string) => {
  const claim = await Claim.findById(claimId, { rewardId: 1 }).lean()
  const reward = claim && (await Reward.findById(claim.rewardId, { schemeId: 1 }).lean<RewardDocument>())
  if (!reward) throw new Problem('not_found')
  const { claimDays } = await schemeVersion(reward.schemeId)
  const onItsWay: readonly Share['status'][] = ['claimed', 'paying']
  const hasFailed: Step = {
    ...{ move: 'pay_failed', action: 'pay_failed' },
    done: ({ status }) => !onItsWay.includes(status),
  }
  const again = ({ claimUntil }: Share) => ({
    failure: words,
    paymentNumber: null,
    reminded: [],
    claimUntil: later(claimUntil!, daysAfter(clock.now(), claimDays)),
  })
  await news(await step(claimId, hasFailed, again, words), claimId)
}

const later = (a: Date, b: Date) => (a > b ? a : b)
