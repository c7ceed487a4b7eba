import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { factsOf } from '../facts.ts'
import { readReport } from '../read-report.ts'
import { canRead } from '../report.machine.ts'
import type { ReportDocument } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { standingOf } from '../standing.ts'

/** A tip-off as a member of staff may see it, and where they stand; `not_found` for whoever may not. */
export const readSealed = async (actor: Actor, reportId: string) => {
  const [report, who] = await Promise.all([readReport(actor, reportId), standingOf(actor)])
  if (report.kind !== 'tip_off') throw new Problem('not_found')
  return { report, who }
}

/** Those of these tip-offs that this member of staff may see. */
export const readableAmong = async (actor: Actor, reportIds: readonly string[]): Promise<ReportDocument[]> => {
  if (reportIds.length === 0) return []
  const [found, who] = await Promise.all([
    Report.find({ _id: { $in: reportIds }, kind: 'tip_off' }, { history: 0 }).lean<ReportDocument[]>(),
    standingOf(actor),
  ])
  return found.filter((report) => canRead(who, factsOf(report)))
}
