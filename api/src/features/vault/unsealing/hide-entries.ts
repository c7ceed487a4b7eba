import { hideEntriesFrom } from '../../audit/hidden-entries.ts'
import { hiddenFrom } from '../../reports/sealed/hidden-from.ts'
import { Unsealing } from './unsealing.model.ts'

/** Why somebody asked to unseal a tip-off would tell whom it is about that it is there. */
hideEntriesFrom(async (readerId) => {
  const reportIds = await hiddenFrom(readerId)
  if (reportIds.length === 0) return []
  const found = await Unsealing.find({ reportId: { $in: reportIds } }, { _id: 1 }).lean()
  return found.map(({ _id }) => String(_id))
})
