import { Problem } from '../../../http/problem.ts'
import { currentFact } from './current-fact.ts'
import { TipOffFact } from './fact.model.ts'

/** Takes a tip-off out of a fact it was joined to by mistake. After a reward was proposed it stays. */
export const partFact = async (reportId: string, otherId: string): Promise<void> => {
  const [fact, others] = await Promise.all([currentFact(reportId), currentFact(otherId)])
  if (!fact._id.equals(others._id)) return
  if (fact.rewardId) throw new Problem('already_rewarded')
  await TipOffFact.updateOne(
    { _id: fact._id, revision: fact.revision, rewardId: null, mergedInto: null },
    { $pull: { members: { reportId: otherId } }, $inc: { revision: 1 } },
  )
  return partFact(reportId, otherId)
}
