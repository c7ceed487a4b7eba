import type { ReportAction } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { factsOf } from './facts.ts'
import { extendHistory, type NewEntry } from './history.ts'
import { wakeTelling } from './telling.ts'
import { refusal, transitions } from './report.machine.ts'
import type { ReportDocument, ReportFields, ReportPhoto } from './report.fields.ts'
import { Report } from './report.model.ts'
import { standingOf } from './standing.ts'

export type Step = {
  set?: Partial<ReportFields>
  addPhotos?: ReportPhoto[]
  words?: string | null
  queueName?: string | null
  why?: string | null
  /** What follows by itself in the same write, done by nobody. */
  then?: Pick<NewEntry, 'action' | 'status'> & { queueName?: string; why?: string }
}

const mostTries = 5

/**
 * Takes one action: refuses, or changes the report and its history in one write that succeeds only if the report is
 * still as it was read. Who loses a race reads again and is told that the case has moved on.
 */
export const moveReport = async (
  actor: Actor,
  reportId: string,
  action: Exclude<ReportAction, 'follow' | 'unfollow'>,
  stepOf: (report: ReportDocument, now: Date) => Promise<Step> | Step,
): Promise<ReportDocument> => {
  const who = await standingOf(actor)
  for (let tries = 0; tries < mostTries; tries++) {
    const report = await Report.findById(reportId).lean<ReportDocument>()
    if (!report) throw new Problem('not_found')
    const code = refusal(who, action, factsOf(report))
    if (code) throw new Problem(code)
    const moved = await write(report, who.now, actor, action, await stepOf(report, who.now))
    if (!moved) continue
    wakeTelling()
    return moved
  }
  throw new Problem('report_moved_on')
}

const write = (
  report: ReportDocument,
  now: Date,
  actor: Actor,
  action: Exclude<ReportAction, 'follow' | 'unfollow'>,
  step: Step,
) => {
  const status = step.set?.status ?? transitions[action].to ?? report.status
  const at = now
  // What only staff may do is done as staff, also by who reported: else the step would name the reporter.
  const asReporter = transitions[action].by === 'anyone' && String(report.reporterId) === actor.id
  const own: NewEntry = {
    action,
    at,
    byId: actor.id,
    byRole: asReporter ? 'resident' : actor.role,
    byName: asReporter ? null : actor.name,
    status: step.then ? (transitions[action].to ?? report.status) : status,
    words: step.words || null,
    photoIds: (step.addPhotos ?? []).map(({ id }) => id),
    queueName: step.queueName ?? null,
    why: step.why ?? null,
  }
  const entries = step.then ? [own, byItself(step.then, at)] : [own]
  return Report.findOneAndUpdate(
    { _id: report._id, status: report.status, revision: report.revision },
    {
      $set: { ...step.set, status, changedAt: at, untold: true },
      $push: {
        history: { $each: extendHistory(report.number, report.history, entries) },
        ...(step.addPhotos?.length && { photos: { $each: step.addPhotos } }),
      },
      $inc: { revision: 1 },
    },
    { returnDocument: 'after' },
  ).lean<ReportDocument>()
}

const byItself = (then: NonNullable<Step['then']>, at: Date): NewEntry => ({
  action: then.action,
  at,
  byId: null,
  byRole: null,
  byName: null,
  status: then.status,
  words: null,
  photoIds: [],
  queueName: then.queueName ?? null,
  why: then.why ?? null,
})
