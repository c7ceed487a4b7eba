import { Signal } from './signals/signal.model.ts'

/** How many suspicions about each tip-off are still to be looked at, and whether one was found true. */
export const signalsOf = async (
  reportIds: readonly string[],
): Promise<Map<string, { open: number; abusive: boolean }>> => {
  const found = await Signal.find({ reportId: { $in: reportIds } }, { reportId: 1, settled: 1 }).lean()
  return new Map(
    reportIds.map((id) => {
      const own = found.filter(({ reportId }) => reportId === id)
      const open = own.filter(({ settled }) => !settled).length
      return [id, { open, abusive: own.some(({ settled }) => settled?.suspicious === true) }]
    }),
  )
}
