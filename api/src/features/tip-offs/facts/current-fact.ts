import { Types } from 'mongoose'
import { Problem } from '../../../http/problem.ts'
import { TipOff } from '../tip-off.model.ts'
import { TipOffFact, type FactDocument } from './fact.model.ts'
import { resolveFact } from './resolve-fact.ts'

/** The fact a tip-off tells of. One that was parted from its fact, and did not come further, gets one of its own. */
export const currentFact = async (reportId: string): Promise<FactDocument> => {
  const tipOff = await TipOff.findById(reportId, { factId: 1 }).lean()
  if (!tipOff) throw new Problem('not_found')
  const fact = await resolveFact(tipOff.factId)
  if (fact.members.some((member) => member.reportId === reportId)) return fact
  const own = new Types.ObjectId()
  await TipOffFact.create({ _id: own, members: [{ reportId, joined: null, decided: null }], revision: 1 })
  await TipOff.updateOne({ _id: reportId, factId: tipOff.factId }, { $set: { factId: own } })
  return currentFact(reportId)
}

/** The facts these tip-offs tell of, each once; in two reads, but for those that are on their way between facts. */
export const currentFacts = async (reportIds: readonly string[]): Promise<FactDocument[]> => {
  const tipOffs = await TipOff.find({ _id: { $in: reportIds } }, { factId: 1 }).lean()
  const found = await TipOffFact.find({ _id: { $in: tipOffs.map(({ factId }) => factId) } }).lean<FactDocument[]>()
  const factById = new Map(found.map((fact) => [String(fact._id), fact]))
  const facts = new Map<string, FactDocument>()
  for (const { _id, factId } of tipOffs) {
    const known = factById.get(String(factId))
    const settled = known && !known.mergedInto && known.members.some(({ reportId }) => reportId === String(_id))
    const fact = settled ? known : await currentFact(String(_id))
    facts.set(String(fact._id), fact)
  }
  return [...facts.values()]
}
