import { knowRewards } from '../tip-offs/reward-knowledge.ts'
import { alsoOnTheCase } from '../vault/also-on-the-case.ts'
import './renew-chains.ts'
import { rewardsOfReports } from './reading/my-reward.ts'
import { signaturesOf } from './reward-facts.ts'
import { rewardOf } from './shares/move-share.ts'

/** Everybody who signed for the reward of a tip-off. */
const signersOf = async (reportId: string): Promise<string[]> => {
  const reward = await rewardOf(reportId)
  return reward ? [...new Set(signaturesOf(reward).map(({ byId }) => byId))] : []
}

/** Tells tip-offs what became of them, and the vault who must not open it. */
export const informOfRewards = () => {
  knowRewards({ ofReports: rewardsOfReports })
  alsoOnTheCase(signersOf)
}
