import { clock } from '../../../platform/clock.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { removeExport } from './export-file.ts'
import { Export, type ExportRecord } from './export.model.ts'

const batchSize = 100

/** Removes the files whose time is over; who asked, who decided and how often it was downloaded stays. */
export const removeExpiredExports = async () => {
  for (;;) {
    const over = await Export.find({ status: 'ready', expiresAt: { $lte: clock.now() } })
      .limit(batchSize)
      .lean<ExportRecord[]>()
    if (over.length === 0) return
    await recordAccess(systemActor, { action: 'retention', subjectIds: [], what: `导出文件到期清理 ${over.length} 份` })
    for (const each of over) {
      await removeExport(each)
      await Export.updateOne({ _id: each._id, status: 'ready' }, { $set: { status: 'expired', fileKeyId: null } })
    }
  }
}
