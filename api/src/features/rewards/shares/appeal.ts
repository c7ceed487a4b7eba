import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { sealWords } from '../saying.ts'
import { tipsterRefusal } from '../share.machine.ts'
import { tipsterName } from '../write-reward.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { changeShares, rewardOf, shareIn } from './move-share.ts'

/** The tipster disagrees, once for each decision. */
export const appeal = async (reportId: string, words: string) => {
  const found = await rewardOf(reportId)
  if (!found) throw new Problem('reward_moved_on')
  const { appealDays } = await schemeVersion(found.schemeId)
  const said = sealWords(words)
  await changeShares(found._id, (reward) => {
    const share = shareIn(reward, reportId)
    const at = clock.now()
    const code = tipsterRefusal('appeal', share, appealDays, at)
    if (code) throw new Problem(code)
    return {
      shares: { [reportId]: { appeal: { at, said, answer: null } } },
      acts: [{ action: 'appeal', at, by: tipsterName, reportId, said }],
      tell: true,
    }
  })
  wakeRewards()
}
