import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { factsOf } from '../facts.ts'
import { refusal } from '../report.machine.ts'
import type { ReportDocument } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { standingOf } from '../standing.ts'

const mostFollowers = 500

/** 关注: nothing of the case changes, so nothing is written into its history. Safe to repeat. */
export const followReport = async (actor: Actor, reportId: string, action: 'follow' | 'unfollow') => {
  const report = await Report.findById(reportId).lean<ReportDocument>()
  if (!report) throw new Problem('not_found')
  const already = report.kind !== 'tip_off' && report.interestedIds.includes(actor.id)
  if (action === 'follow' && already) return {}
  const code = refusal(await standingOf(actor), action, factsOf(report))
  if (code) throw new Problem(code)
  if (action === 'follow' && report.interestedIds.length > mostFollowers) throw new Problem('too_many_requests')
  await Report.updateOne(
    { _id: report._id },
    action === 'follow' ? { $addToSet: { interestedIds: actor.id } } : { $pull: { interestedIds: actor.id } },
  )
  return {}
}
