import { clock } from '../../platform/clock.ts'
import { removeChunks } from './chunks.ts'
import { Filing } from './filing.model.ts'
import { removeSheet } from './sheet-store.ts'

const keptMs = 30 * 86_400_000
const batch = 100

/**
 * Thirty days after the end, file and rows go; counts and times stay. A preview nobody confirmed in that time is
 * cancelled. Safe to repeat.
 */
export const removeOldFilings = async () => {
  const before = new Date(clock.now().getTime() - keptMs)
  await Filing.updateMany(
    { status: 'preview', uploadedAt: { $lt: before } },
    { $set: { status: 'cancelled', endedAt: before }, $inc: { revision: 1 } },
  )
  for (;;) {
    const old = await Filing.find({ clearedAt: null, endedAt: { $ne: null, $lte: before } }, { _id: 1 })
      .limit(batch)
      .lean()
    const ids = old.map(({ _id }) => String(_id))
    for (const id of ids) await removeSheet(id)
    await removeChunks(ids)
    await Filing.updateMany({ _id: { $in: ids } }, { $set: { clearedAt: clock.now() } })
    if (ids.length < batch) return
  }
}
