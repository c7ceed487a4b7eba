import { dayKeyOf } from '../../clocks/work-calendar.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { Claim } from '../shares/claim.model.ts'
import { reserving } from '../share.machine.ts'

type Person = {
  /** Of every tip-off known to be theirs. */
  pseudonyms: readonly string[]
  /** Of documents they have shown, under any key there is. */
  documentHashes: readonly string[]
}
type Wanted = {
  schemeKey: string
  /** Only of this matter, where the cap says so. */
  matterCode: string | null
  at: Date
  exceptRewardId: string
}

export const monthOf = (at: Date) => dayKeyOf(at).slice(0, 7)

type Read = Pick<RewardDocument, '_id' | 'status' | 'approvedAt' | 'approving' | 'shares'>

/**
 * What this person gets in the month of `at` under a scheme: what was approved, and what is just being approved, so that
 * of two approvals at once each sees the other's. Reads only; asks by tip-offs and by documents shown when claiming.
 */
export const personMonthFen = async (person: Person, wanted: Wanted): Promise<number> => {
  const claims = await Claim.find(
    { documentHash: { $in: [...person.documentHashes] } },
    { rewardId: 1, reportId: 1 },
  ).lean()
  const claimed = new Set(claims.map(({ reportId }) => reportId))
  const rewards = await Reward.find(
    {
      schemeKey: wanted.schemeKey,
      $or: [
        { 'shares.tipster': { $in: [...person.pseudonyms] } },
        { _id: { $in: claims.map(({ rewardId }) => rewardId) } },
      ],
    },
    { status: 1, approvedAt: 1, approving: 1, shares: 1 },
  ).lean<Read[]>()
  const isTheirs = ({ tipster, reportId }: Share) => person.pseudonyms.includes(tipster) || claimed.has(reportId)
  const counts = ({ facts }: Share) => wanted.matterCode === null || facts.matterCode === wanted.matterCode
  return rewards
    .filter((reward) => String(reward._id) !== wanted.exceptRewardId && monthOfReward(reward) === monthOf(wanted.at))
    .flatMap((reward) => reward.shares.filter((share) => isTheirs(share) && counts(share)).map(gotIn(reward)))
    .reduce((sum, amountFen) => sum + amountFen, 0)
}

const monthOfReward = ({ status, approvedAt, approving }: Read) => {
  const at = status === 'approved' ? approvedAt : approving?.at
  return at ? monthOf(at) : null
}

const gotIn =
  ({ approving }: Read) =>
  ({ reportId, status, amountFen }: Share) => {
    const signed = approving?.shares.find((share) => share.reportId === reportId)
    if (signed) return signed.amountFen
    return reserving.includes(status) ? amountFen : 0
  }
