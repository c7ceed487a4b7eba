import { wokenWork } from '../../platform/woken-work.ts'
import { unlockFact } from '../tip-offs/lock-fact.ts'
import type { RewardDocument } from './reward.fields.ts'
import { Reward } from './reward.model.ts'
import { tellShares } from './shares/tell-shares.ts'
import { tellStaff } from './tell-staff.ts'

const batch = 50

/** Opens what was decided to those it concerns, and what came back to another look at its fact, and tells staff of what waits for them. Safe to repeat. */
export const workOnRewards = async () => {
  for (;;) {
    const news = await Reward.find({ untold: true }).limit(batch).lean<RewardDocument[]>()
    for (const reward of news) {
      const told = await tellShares(reward)
      if (told.status === 'returned') await unlockFact(told.factId, String(told._id))
      await tellStaff(told)
      // One that moved on while it was told is told again.
      await Reward.updateOne({ _id: told._id, revision: told.revision }, { $set: { untold: false } })
    }
    if (news.length < batch) return
  }
}

export const wakeRewards = wokenWork('work-on-rewards', workOnRewards)
