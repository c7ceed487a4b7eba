import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { readSealed } from '../../reports/sealed/read-sealed.ts'
import { demandDeskAction } from '../desk/desk-rights.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { currentFact } from './current-fact.ts'
import { Difference, pairId } from './difference.model.ts'
import { TipOffFact, type Said } from './fact.model.ts'
import { partFact } from './part-fact.ts'
import { finishMerge } from './resolve-fact.ts'

const mostTries = 10
type Decision = { otherId: string; same: boolean; why: string }

/** Says whether two tip-offs tell of the same fact. Safe to repeat, and the last word counts. */
export const joinFact = async (actor: Actor, reportId: string, { otherId, same, why }: Decision) => {
  if (reportId === otherId) throw badField('otherId', '请选择另一件举报')
  const [one, other] = await Promise.all([readSealed(actor, reportId), readSealed(actor, otherId)])
  for (const { who, report } of [one, other]) demandDeskAction('join', who, report)
  await Promise.all([ensureTipOff(one.report), ensureTipOff(other.report)])
  const said: Said = { byId: actor.id, byName: actor.name, why, at: clock.now() }
  if (same) {
    await Difference.deleteOne({ _id: pairId(reportId, otherId) })
    await merge(reportId, otherId, said)
  } else {
    await partFact(reportId, otherId)
    await Difference.updateOne(
      { _id: pairId(reportId, otherId) },
      { $set: { reportIds: [reportId, otherId], ...said } },
      { upsert: true },
    )
  }
}

/** The fact a reward has taken stays, or else the older one: so two that join each other at once mean the same. */
const merge = async (reportId: string, otherId: string, said: Said) => {
  for (let tries = 0; tries < mostTries; tries++) {
    const [a, b] = await Promise.all([currentFact(reportId), currentFact(otherId)])
    if (a._id.equals(b._id)) return
    if (a.rewardId && b.rewardId) throw new Problem('already_rewarded')
    const older = String(a._id) < String(b._id) ? a : b
    const [stays] = [a, b].filter(({ rewardId }) => rewardId)
    const into = stays ?? older
    const from = into === a ? b : a
    const members = from.members.map((member) => ({ ...member, joined: member.joined ?? said }))
    const { matchedCount } = await TipOffFact.updateOne(
      { _id: from._id, revision: from.revision, mergedInto: null, rewardId: null },
      { $set: { mergedInto: into._id, unmerged: true, members }, $inc: { revision: 1 } },
    )
    if (matchedCount === 1) return finishMerge({ ...from, members, mergedInto: into._id, unmerged: true })
  }
  throw new Problem('facts_changed')
}
