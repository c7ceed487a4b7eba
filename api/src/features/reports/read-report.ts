import { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { factsOf } from './facts.ts'
import { canRead } from './report.machine.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'
import { standingOf } from './standing.ts'

/** The report, or `not_found` for whoever may not see it. */
export const readReport = async (actor: Actor, reportId: string) => {
  const [who, report] = await Promise.all([
    standingOf(actor),
    // The most frequent read there is: straight from the driver, without what the job keeps for searching.
    Report.collection.findOne<ReportDocument>({ _id: new Types.ObjectId(reportId) }, { projection: { grams: 0 } }),
  ])
  if (!report || !canRead(who, factsOf(report))) throw new Problem('not_found')
  return report
}
