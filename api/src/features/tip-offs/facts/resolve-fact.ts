import { Types } from 'mongoose'
import { Problem } from '../../../http/problem.ts'
import { TipOff } from '../tip-off.model.ts'
import { TipOffFact, type FactDocument } from './fact.model.ts'

/** The fact as it stands: one that went into another is followed there, and what a crash left on the way is finished. */
export const resolveFact = async (factId: Types.ObjectId | string): Promise<FactDocument> => {
  const fact = await TipOffFact.findById(factId).lean<FactDocument>()
  if (!fact) throw new Problem('not_found')
  if (!fact.mergedInto) return fact
  if (fact.unmerged) await finishMerge(fact)
  return resolveFact(fact.mergedInto)
}

/** Brings the members of a fact to where it went. Safe to repeat. */
export const finishMerge = async (fact: FactDocument): Promise<void> => {
  for (;;) {
    const into = await resolveFact(fact.mergedInto!)
    const there = new Set(into.members.map(({ reportId }) => reportId))
    const missing = fact.members.filter(({ reportId }) => !there.has(reportId))
    if (missing.length === 0) {
      await arrived(fact, into._id)
      return
    }
    await TipOffFact.updateOne(
      { _id: into._id, revision: into.revision, mergedInto: null },
      { $push: { members: { $each: missing } }, $inc: { revision: 1 } },
    )
  }
}

const arrived = async (fact: FactDocument, into: Types.ObjectId) => {
  const ids = fact.members.map(({ reportId }) => new Types.ObjectId(reportId))
  await TipOff.updateMany({ _id: { $in: ids } }, { $set: { factId: into } })
  await TipOffFact.updateOne({ _id: fact._id }, { $set: { unmerged: false } })
}

/** What a crash left between two facts. */
export const finishMerges = async () => {
  const halfway = await TipOffFact.find({ unmerged: true }).limit(200).lean<FactDocument[]>()
  for (const fact of halfway) await finishMerge(fact)
}
