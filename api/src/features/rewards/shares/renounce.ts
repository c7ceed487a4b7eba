import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { sealWords } from '../saying.ts'
import { tipsterRefusal } from '../share.machine.ts'
import { tipsterName } from '../write-reward.ts'
import { changeShares, moved, releaseOf, rewardOf, shareIn } from './move-share.ts'

/** The tipster does not want it: the money is free again. Saying so twice does no harm. */
export const renounce = async (reportId: string, words: string) => {
  const found = await rewardOf(reportId)
  if (!found) throw new Problem('claim_closed')
  const { appealDays } = await schemeVersion(found.schemeId)
  await changeShares(found._id, (reward) => {
    const share = shareIn(reward, reportId)
    if (share.status === 'renounced') return null
    const at = clock.now()
    const code = tipsterRefusal('renounce', share, appealDays, at)
    if (code) throw new Problem(code)
    return {
      shares: { [reportId]: moved(share, 'renounce') },
      acts: [
        {
          action: 'renounce',
          at,
          by: tipsterName,
          reportId,
          said: words ? sealWords(words) : null,
          amountFen: share.amountFen,
          ...releaseOf(reward, share),
        },
      ],
    }
  })
}
