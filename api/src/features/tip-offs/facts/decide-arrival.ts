import type { Arrival } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { readSealed } from '../../reports/sealed/read-sealed.ts'
import { demandDeskAction } from '../desk/desk-rights.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { describe, isLocked } from '../fact-of.ts'
import { currentFact } from './current-fact.ts'
import { TipOffFact } from './fact.model.ts'

const mostTries = 5
type Decision = { arrival: Exclude<Arrival, 'first'>; why: string }

/** Says where a later tip-off of a fact stands. Who was first follows from the time, and after a proposal all stands, until it is returned. */
export const decideArrival = async (actor: Actor, reportId: string, { arrival, why }: Decision) => {
  const { report, who } = await readSealed(actor, reportId)
  demandDeskAction('arrival', who, report)
  await ensureTipOff(report)
  const decided = { arrival, byId: actor.id, byName: actor.name, why, at: clock.now() }
  for (let tries = 0; tries < mostTries; tries++) {
    const fact = await currentFact(reportId)
    if (isLocked(fact)) throw new Problem('already_rewarded')
    const { members } = await describe(fact)
    if (members.find((member) => member.reportId === reportId)?.arrival === 'first')
      throw badField('arrival', '这件举报最先收到，不能另行认定')
    const { matchedCount } = await TipOffFact.updateOne(
      { _id: fact._id, revision: fact.revision, mergedInto: null, 'members.reportId': reportId },
      { $set: { 'members.$.decided': decided }, $inc: { revision: 1 } },
    )
    if (matchedCount === 1) return
  }
  throw new Problem('facts_changed')
}
