import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { refusal } from './export.machine.ts'
import { Export, exportUse, type ExportRecord } from './export.model.ts'
import { scopeOfExports, standingOf } from './standing.ts'
import { wakeExports } from './work-on-exports.ts'

type Decision = { approved: boolean; words: string }

/** One decision counts, and never the asker’s own. */
export const decideExport = async (
  actor: Actor,
  exportId: string,
  { approved, words }: Decision,
): Promise<ExportRecord> => {
  const found = await Export.findById(exportId).lean<ExportRecord>()
  if (!found) throw new Problem('not_found')
  const who = standingOf(actor, await scopeOfExports(actor), found)
  const now = clock.now()
  const code = refusal(who, approved ? 'approve' : 'refuse', found, now)
  if (code) throw new Problem(code)
  const decided = await Export.findOneAndUpdate(
    { _id: exportId, status: 'asked' },
    {
      $set: {
        status: approved ? 'approved' : 'refused',
        decidedById: actor.id,
        decidedByName: actor.name,
        decidedAt: now,
        decisionSealed: sealPersonal(exportUse, words),
        untold: true,
      },
    },
    { returnDocument: 'after' },
  ).lean<ExportRecord>()
  if (!decided) throw new Problem('export_moved_on')
  wakeExports()
  return decided
}
