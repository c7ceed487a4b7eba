import type { ReportFacts } from './report.machine.ts'
import type { ReportDocument } from './report.fields.ts'

export const factsOf = (report: ReportDocument): ReportFacts => {
  const reporterId = String(report.reporterId)
  return {
    status: report.status,
    kind: report.kind,
    reporterId,
    followerIds: report.interestedIds.filter((id) => id !== reporterId),
    queueKey: report.queue?.key ?? null,
    visitedQueues: report.visitedQueues,
    areaIds: report.areaIds,
    claimantId: report.claimantId ?? null,
    handlerIds: report.handlerIds,
    checkerIds: report.checkerIds,
    excludedIds: report.excludedIds ?? [],
    settled: report.settled,
    rated: report.rating !== null && report.rating !== undefined,
    ratingClosesAt: report.ratingClosesAt ?? null,
  }
}
