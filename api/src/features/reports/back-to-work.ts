import { startClock } from './clocks-of-report.ts'
import { deskFor } from './queues.ts'
import type { ReportDocument } from './report.fields.ts'

/** What a failed check and a reopening have in common: the queue works on it again, with a new response clock. */
export const backToWork = async (report: ReportDocument, now: Date) => ({
  queue: report.workQueue ?? (await deskFor(report)),
  claimantId: null,
  claimantName: null,
  outcome: null,
  resolutionWords: null,
  clock: await startClock('respond', now, report.matter.limits),
})
