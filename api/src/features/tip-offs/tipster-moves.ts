import type { RatingLevel } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { rateReport } from '../reports/moves/rate-report.ts'
import { withdrawReport } from '../reports/moves/withdraw-report.ts'
import { openedTipOff } from './opened-tip-off.ts'

/** 撤回, by whoever tipped off, as for every report. */
export const withdrawTipOff = async (tipster: Actor, { reason }: { reason: string }) => {
  const { _id } = await openedTipOff(tipster)
  await withdrawReport(tipster, String(_id), { reason })
}

/** 评价 */
export const rateTipOff = async (tipster: Actor, rating: { level: RatingLevel; words: string }) => {
  const { _id } = await openedTipOff(tipster)
  await rateReport(tipster, String(_id), rating)
}
