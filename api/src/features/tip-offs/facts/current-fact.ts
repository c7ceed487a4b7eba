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
