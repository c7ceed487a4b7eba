import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { markTipsterNews } from '../../tip-offs/mark-tipster-news.ts'
import { postFor } from '../post-outstanding.ts'
import type { Appeal, RewardDocument, Share } from '../reward.fields.ts'
import { sealWords } from '../saying.ts'
import { isAppealOpen, mayMove } from '../share.machine.ts'
import { releaseOf, shareIn } from '../shares/move-share.ts'
import { machineName, writeReward, type Act, type Change } from '../write-reward.ts'
import { wakeRewards } from '../work-on-rewards.ts'
import { openFor, sameCase, signature } from './open-for.ts'

type Answered = { revision: number; reportId: string; upheld: boolean; words: string }

/**
 * Answers an appeal. Upheld, the decision goes back for a new look, with the money free meanwhile; where money is on its
 * way already the answer stands in the history and a person follows it.
 */
export const answerAppeal = async (
  actor: Actor,
  rewardId: string,
  { revision, reportId, upheld, words }: Answered,
): Promise<RewardDocument> => {
  const { reward } = await openFor(actor, rewardId, 'answer_appeal', revision)
  const share = shareIn(reward, reportId)
  if (!share.appeal || !isAppealOpen(share)) throw new Problem('reward_moved_on')
  const at = clock.now()
  const said = sealWords(words)
  const answered = { ...share.appeal, answer: { at, byId: actor.id, byName: actor.name, upheld, said } }
  const act: Act = { action: 'answer_appeal', at, ...signature(actor, 'answer_appeal'), reportId, said }
  const changed = await writeReward(reward, changeFor(reward, share, answered, act))
  if (!changed) throw new Problem('reward_moved_on')
  await postFor(changed)
  await markTipsterNews([reportId])
  wakeRewards()
  return changed
}

const changeFor = (reward: RewardDocument, share: Share, appeal: Appeal, act: Act): Change => {
  const upheld = appeal.answer!.upheld
  const { reportId } = share
  if (upheld && reward.shares.every(({ status }) => mayMove('reopen', status)))
    return reopened(reward, share, appeal, act)
  return {
    set: sameCase(reward),
    shares: { [reportId]: { appeal, claimUntil: withTimeBack(share, appeal) } },
    acts: [act],
  }
}

/** The time the appeal took does not count against claiming. */
const withTimeBack = ({ claimUntil }: Share, { at, answer }: Appeal) =>
  claimUntil && new Date(claimUntil.getTime() + answer!.at.getTime() - at.getTime())

const reopened = (reward: RewardDocument, appealed: Share, appeal: Appeal, act: Act): Change => {
  const isReserved = ({ status }: Share) => reward.status === 'approved' && ['waiting', 'notified'].includes(status)
  const anew: Partial<Share> = { status: 'waiting', notifiedAt: null, claimUntil: null, reminded: [], failure: null }
  return {
    set: { ...sameCase(reward), status: 'returned', round: reward.round + 1, approvedAt: null },
    shares: Object.fromEntries(
      reward.shares.map((share) => [
        share.reportId,
        { ...anew, ...(share.reportId === appealed.reportId && { appeal }) },
      ]),
    ),
    acts: [
      act,
      ...reward.shares.map((share): Act => ({
        action: 'reopen',
        at: act.at,
        by: machineName,
        reportId: share.reportId,
        ...(isReserved(share) ? { amountFen: share.amountFen, ...releaseOf(reward, share) } : {}),
      })),
    ],
    tell: true,
  }
}
