import type { Actor } from '../../../http/actor.ts'
import { moveReport } from '../move-report.ts'
import { released } from '../sealed/released.ts'

/** 不予受理, with the reason and the right channel in words for the reporter. */
export const declineReport = (
  actor: Actor,
  reportId: string,
  { reason, channel }: { reason: string; channel: string },
) =>
  moveReport(actor, reportId, 'decline', (report) => ({
    set: { queue: null, clock: null, ...released(report) },
    words: channel ? `${reason}。正确渠道：${channel}` : reason,
  }))
