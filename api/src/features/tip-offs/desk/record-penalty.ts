import type { NewPenalty } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { readSealed } from '../../reports/sealed/read-sealed.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { currentFact } from '../facts/current-fact.ts'
import { TipOffFact } from '../facts/fact.model.ts'
import { standingPenalties } from '../facts/penalty-of.ts'
import { TipOff } from '../tip-off.model.ts'
import { demandDeskAction } from './desk-rights.ts'

const mostRecords = 100
type Recorded = z.output<typeof NewPenalty>

/** 处罚: what is known of a fine that followed. The same decision again replaces its record, and the old one stays. */
export const recordPenalty = async (actor: Actor, reportId: string, penalty: Recorded) => {
  const { report, who } = await readSealed(actor, reportId)
  demandDeskAction('penalty', who, report)
  if (penalty.decidedOn > dayKeyOf(who.now)) throw badField('decidedOn', '决定日期不能晚于今天')
  const { penalties } = await ensureTipOff(report)
  if (standingPenalties(penalties).some((known) => isSame(known, penalty))) return
  const by = { recordedAt: clock.now(), recordedById: actor.id, recordedByName: actor.name }
  const { matchedCount } = await TipOff.updateOne(
    { _id: report._id, [`penalties.${mostRecords - 1}`]: { $exists: false } },
    { $push: { penalties: { ...penalty, ...by } } },
  )
  if (matchedCount === 0) throw new Problem('too_many_requests')
  // Whoever is about to lock the fact has seen another penalty.
  await TipOffFact.updateOne({ _id: (await currentFact(reportId))._id }, { $inc: { revision: 1 } })
}

const isSame = (known: Recorded, next: Recorded) =>
  known.decisionNumber === next.decisionNumber &&
  known.authority === next.authority &&
  known.decidedOn === next.decidedOn &&
  known.amountFen === next.amountFen
