import { hiddenFrom } from '../reports/sealed/hidden-from.ts'
import { TipOff } from './tip-off.model.ts'

/** The facts of which this member of staff must not know, as it is now. */
export const factsHiddenFrom = async (accountId: string): Promise<string[]> => {
  const reportIds = await hiddenFrom(accountId)
  if (reportIds.length === 0) return []
  const found = await TipOff.find({ _id: { $in: reportIds } }, { factId: 1 }).lean()
  return found.map(({ factId }) => String(factId))
}
