import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { sealedOf } from '../reports/sealed/sealed-reports.ts'
import { ensureTipOff } from './ensure-tip-off.ts'

/** What belongs to the tip-off of this pseudonym. */
export const openedTipOff = async (tipster: Actor) => {
  const report = await sealedOf(tipster.id)
  if (!report) throw new Problem('not_found')
  return ensureTipOff(report)
}
