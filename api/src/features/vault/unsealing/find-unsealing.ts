import type { UnsealingView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { handsOnTipOff } from '../../reports/hands-on-tip-off.ts'
import { standingOn } from './standing.ts'
import { refusal } from './unsealing.machine.ts'
import { Unsealing, type UnsealingRecord } from './unsealing.model.ts'

/** The unsealing, for somebody who may take this step now, and the tip-off. Throws why not. */
export const findUnsealing = async (actor: Actor, unsealingId: string, action: UnsealingView['actions'][number]) => {
  const unsealing = await Unsealing.findById(unsealingId).lean<UnsealingRecord>()
  const hands = unsealing && (await handsOnTipOff({ reportId: unsealing.reportId }))
  if (!unsealing || !hands) throw new Problem('not_found')
  const code = refusal(await standingOn(actor, hands), action, unsealing, clock.now())
  if (code) throw new Problem(code)
  return { unsealing, hands }
}
