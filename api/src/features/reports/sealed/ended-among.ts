import type { ReportStatus } from '@huisheng/contract'
import { Report } from '../report.model.ts'

const ended: ReportStatus[] = ['closed', 'declined', 'withdrawn']

/** Of these tip-offs, those that ended and have not moved since a moment, by report: the pseudonym. */
export const endedAmong = async (reportIds: readonly string[], moment: Date): Promise<Map<string, string>> => {
  const found = await Report.find(
    { _id: { $in: reportIds }, kind: 'tip_off', status: { $in: ended }, changedAt: { $lt: moment } },
    { reporterId: 1 },
  ).lean()
  return new Map(found.map(({ _id, reporterId }) => [String(_id), String(reporterId)]))
}
