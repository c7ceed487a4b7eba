import { clock } from '../../../platform/clock.ts'
import { log } from '../../../platform/log.ts'
import { currentRetention, momentAfter } from '../retention/current-retention.ts'
import { Export, type ExportRecord } from './export.model.ts'
import { putExport, removeExport } from './export-file.ts'
import { writeExport } from './write-export.ts'

const buildingMs = 10 * 60_000

/** Builds what was approved. Each is taken by one process at a time; one that stopped in between begins anew. */
export const buildExports = async () => {
  for (let taken = await take(); taken; taken = await take()) {
    try {
      await build(taken)
    } catch (error) {
      log.error({ err: error, exportId: String(taken._id) }, 'an export could not be built; it is tried again')
      return
    }
  }
}

const take = () => {
  const now = clock.now()
  return Export.findOneAndUpdate(
    { status: 'approved', $or: [{ buildingUntil: null }, { buildingUntil: { $lt: now } }] },
    { $set: { buildingUntil: new Date(now.getTime() + buildingMs) }, $inc: { attempt: 1 } },
    { returnDocument: 'after' },
  ).lean<ExportRecord>()
}

const build = async (taken: ExportRecord) => {
  const file = await writeExport(taken)
  const fileKeyId = await putExport(taken, file)
  const days = (await currentRetention()).export
  const { matchedCount } = await Export.updateOne(
    { _id: taken._id, status: 'approved', attempt: taken.attempt },
    {
      $set: {
        status: 'ready',
        rows: file.rows,
        expiresAt: momentAfter(days),
        buildingUntil: null,
        fileKeyId,
        untold: true,
      },
    },
  )
  if (matchedCount === 0) await removeExport(taken)
}
