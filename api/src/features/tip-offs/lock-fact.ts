import { Problem } from '../../http/problem.ts'
import { describe, isLocked } from './fact-of.ts'
import { TipOffFact } from './facts/fact.model.ts'
import { resolveFact } from './facts/resolve-fact.ts'

/**
 * One fact, one reward: takes the fact for this one, as it was seen. Who was first and who joined stands from now on.
 * Throws `facts_changed` where it looks different by now, `already_rewarded` where another took it. Safe to repeat.
 */
export const lockFact = async (factId: string, rewardId: string, digest: string): Promise<void> => {
  const fact = await resolveFact(factId)
  if (fact.rewardId && fact.rewardId !== rewardId) throw new Problem('already_rewarded')
  const seen = await describe(fact)
  if (seen.factId !== factId || seen.digest !== digest) throw new Problem('facts_changed')
  if (isLocked(fact)) return
  const locked = seen.members.map(({ reportId, arrival }) => ({ reportId, arrival }))
  const { matchedCount } = await TipOffFact.updateOne(
    { _id: fact._id, revision: fact.revision, rewardId: fact.rewardId, mergedInto: null },
    { $set: { rewardId, locked }, $inc: { revision: 1 } },
  )
  if (matchedCount === 0) return lockFact(factId, rewardId, digest)
}

/**
 * A reward that came back is looked at anew: where each tip-off stands may be decided again, while the fact stays with its
 * reward and its tip-offs together. Safe to repeat.
 */
export const unlockFact = async (factId: string, rewardId: string): Promise<void> => {
  const fact = await resolveFact(factId)
  await TipOffFact.updateOne(
    { _id: fact._id, rewardId, 'locked.0': { $exists: true } },
    { $set: { locked: [] }, $inc: { revision: 1 } },
  )
}
