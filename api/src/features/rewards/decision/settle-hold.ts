import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { markTipsterNews } from '../../tip-offs/mark-tipster-news.ts'
import { postFor } from '../post-outstanding.ts'
import { sealWords } from '../saying.ts'
import { moved, releaseOf, shareIn } from '../shares/move-share.ts'
import { writeReward } from '../write-reward.ts'
import { openFor, sameCase, signature } from './open-for.ts'

type Settled = { revision: number; reportId: string; pay: boolean; words: string }

/** A person has looked at a share that was held: it is paid, or it is not and the money is free again. */
export const settleHold = async (actor: Actor, rewardId: string, { revision, reportId, pay, words }: Settled) => {
  const { reward } = await openFor(actor, rewardId, 'settle_hold', revision)
  const share = shareIn(reward, reportId)
  const changed = await writeReward(reward, {
    set: sameCase(reward),
    shares: { [reportId]: moved(share, pay ? 'pay_held' : 'refuse_held', { heldFor: null }) },
    acts: [
      {
        action: pay ? 'pay_held' : 'refuse_held',
        at: clock.now(),
        ...signature(actor, 'settle_hold'),
        reportId,
        said: sealWords(words),
        amountFen: share.amountFen,
        ...(pay ? {} : releaseOf(reward, share)),
      },
    ],
  })
  if (!changed) throw new Problem('reward_moved_on')
  await postFor(changed)
  await markTipsterNews([reportId])
  return changed
}
