import { clock } from '../../platform/clock.ts'
import { removeChunks } from './chunks.ts'
import { Filing } from './filing.model.ts'
import { removeSheet } from './sheet-store.ts'

const batch = 100

/**
 * File and rows of what ended before a moment go; counts and times stay. A preview nobody has confirmed since then is
 * cancelled. Answers how many were cleared. Safe to repeat.
 */
export const removeOldFilings = async (before: Date): Promise<number> => {
  await Filing.updateMany(
    { status: 'preview', uploadedAt: { $lt: before } },
    { $set: { status: 'cancelled', endedAt: before }, $inc: { revision: 1 } },
  )
  for (let cleared = 0; ;) {
    const old = await Filing.find({ clearedAt: null, endedAt: { $ne: null, $lte: before } }, { _id: 1 })
      .limit(batch)
      .lean()
    const ids = old.map(({ _id }) => String(_id))
    for (const id of ids) await removeSheet(id)
    await removeChunks(ids)
    await Filing.updateMany({ _id: { $in: ids } }, { $set: { clearedAt: clock.now() } })
    cleared += ids.length
    if (ids.length < batch) return cleared
  }
}
