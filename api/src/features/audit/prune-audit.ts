import { chainOfChains } from './append-entry.ts'
import { codeOfPruned } from './audit-code.ts'
import { AuditEntry } from './audit-entry.model.ts'
import { AuditHead } from './audit-head.model.ts'

/**
 * Removes the entries before a moment, their time of keeping being over, and answers how many. The beginning of each
 * chain moves first, so a stop in between leaves it whole. Safe to repeat.
 */
export const pruneAudit = async (before: Date): Promise<number> => {
  let removed = 0
  for await (const { _id: chain } of AuditHead.find({ _id: { $ne: chainOfChains } }, { _id: 1 })
    .lean()
    .cursor())
    removed += await pruneChain(chain, before)
  return removed
}

const pruneChain = async (chain: string, before: Date) => {
  const firstKept = await AuditEntry.findOne({ chain, at: { $gte: before } }, { seq: 1 })
    .sort({ seq: 1 })
    .lean()
  const last = await AuditEntry.findOne(
    { chain, ...(firstKept && { seq: { $lt: firstKept.seq } }) },
    { seq: 1, hash: 1 },
  )
    .sort({ seq: -1 })
    .lean()
  if (last) {
    const { seq, hash } = last
    const pruned = { prunedSeq: seq, prunedHash: hash, prunedCode: codeOfPruned({ chain, seq, hash }) }
    await AuditHead.updateOne({ _id: chain, prunedSeq: { $lt: seq } }, { $set: pruned })
  }
  const head = await AuditHead.findById(chain).lean()
  const { deletedCount } = await AuditEntry.collection.deleteMany({ chain, seq: { $lte: head?.prunedSeq ?? 0 } })
  return deletedCount
}
