import type { Actor } from '../../../http/actor.ts'
import type { FileAnswer } from '../../../http/mount.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { isInScope, scopeOf } from '../../register/scope-of.ts'
import { refusal } from './export.machine.ts'
import { getExport } from './export-file.ts'
import { Export, type ExportRecord } from './export.model.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** For the asker, while the area is still theirs and the file has not expired. Each download is on record. */
export const downloadExport = async (actor: Actor, exportId: string): Promise<FileAnswer> => {
  const found = await Export.findById(exportId).lean<ExportRecord>()
  const oversees = found !== null && isInScope(await scopeOf(actor), found)
  if (!found || !oversees) throw new Problem('not_found')
  const code = refusal({ id: actor.id, role: actor.role, oversees }, 'download', found, clock.now())
  if (code) throw new Problem(code)
  const file = await getExport(found)
  if (!file) throw new Problem('export_moved_on')
  await recordAccess(actor, {
    action: 'export',
    subjectIds: file.subjectIds,
    what: `下载导出文件 ${found.number}（${found.revealed ? '完整信息' : '脱敏'}）`,
    ref: exportId,
  })
  await Export.updateOne({ _id: exportId }, { $inc: { downloads: 1 } })
  return { type, bytes: file.sheet, name: `在住登记-${found.number}.xlsx` }
}
