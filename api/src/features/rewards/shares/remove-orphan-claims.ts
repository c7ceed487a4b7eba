import { clock } from '../../../platform/clock.ts'
import { Reward } from '../reward.model.ts'
import { Claim } from './claim.model.ts'

const hour = 3_600_000
/** What is older was looked at many times. */
const lookedAtHours = 30 * 24
const batch = 200

/** Claims that no share took, because the process ended in between. What a share took stays, also after it failed. */
export const removeOrphanClaims = async () => {
  let last: string | null = null
  const now = clock.now().getTime()
  const [from, until] = [new Date(now - lookedAtHours * hour), new Date(now - hour)]
  for (;;) {
    const claims: { _id: unknown; rewardId: string; claimedAt: Date }[] = await Claim.find(
      { claimedAt: { $gt: from, $lt: until }, ...(last && { _id: { $gt: last } }) },
      { rewardId: 1, claimedAt: 1 },
    )
      .sort({ _id: 1 })
      .limit(batch)
      .lean()
    const ids = claims.map(({ _id }) => String(_id))
    const taken = await takenOf(ids)
    await Claim.deleteMany({ _id: { $in: ids.filter((id) => !taken.has(id)) } })
    if (claims.length < batch) return
    last = ids.at(-1)!
  }
}

const takenOf = async (claimIds: string[]) => {
  const rewards = await Reward.find({ claimIds: { $in: claimIds } }, { claimIds: 1 }).lean()
  return new Set(rewards.flatMap((reward) => reward.claimIds))
}
