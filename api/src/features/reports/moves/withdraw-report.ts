import type { Actor } from '../../../http/actor.ts'
import { moveReport } from '../move-report.ts'

export const withdrawReport = (actor: Actor, reportId: string, { reason }: { reason: string }) =>
  moveReport(actor, reportId, 'withdraw', () => ({ set: { queue: null, clock: null }, words: reason }))
