import type { TipOffView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { readAsTipster } from '../reports/sealed/read-as-tipster.ts'
import { seenByTipster } from '../reports/sealed/tipster-news.ts'
import { modesOf } from '../vault/modes-of.ts'
import { unsealingsOf } from '../vault/unsealings-of.ts'
import { ensureTipOff } from './ensure-tip-off.ts'
import { markReadByTipster } from './messages/mark-read.ts'
import { presentMessages } from './messages/present-messages.ts'
import { rewardsOf } from './reward-knowledge.ts'

/** A tip-off as its tipster reads it. What was news is none from now on. */
export const readTipOff = async (tipster: Actor): Promise<TipOffView> => {
  const { report, view } = await readAsTipster(tipster)
  const reportId = String(report._id)
  const [tipOff, modes, unsealings, rewards] = await Promise.all([
    ensureTipOff(report),
    modesOf([tipster.id]),
    unsealingsOf(tipster.id),
    rewardsOf([reportId]),
  ])
  await Promise.all([markReadByTipster(tipOff), seenByTipster(reportId, report.newsCount)])
  return {
    ...view,
    mode: modes.get(tipster.id) ?? 'anonymous',
    messages: presentMessages(tipOff, 'tipster'),
    unsealings: unsealings.map(({ at, reason }) => ({ at: at.toISOString(), reason })),
    reward: rewards.get(reportId)?.view ?? null,
  }
}
