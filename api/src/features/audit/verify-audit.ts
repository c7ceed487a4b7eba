import type { AuditDifference, AuditVerdict } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import { sameText } from '../../platform/keyring.ts'
import { chainOfChains } from './append-entry.ts'
import { hashOfEntry, headIsTrue } from './audit-code.ts'
import { AuditEntry, type AuditEntryRecord } from './audit-entry.model.ts'
import { AuditHead, type AuditHeadRecord } from './audit-head.model.ts'
import { openReason } from './seal-reason.ts'

type Heads = Map<string, AuditHeadRecord>
type End = { seq: number; hash: string }

/** Walks every chain in its order and answers the first difference between what was written and what is there. */
export const verifyAudit = async (): Promise<AuditVerdict> => {
  // The heads first: what is added during the walk lies behind them.
  const heads: Heads = new Map((await AuditHead.find().sort({ _id: 1 }).lean()).map((head) => [head._id, head]))
  const progress = { entries: 0 }
  const difference = falseHead(heads) ?? (await walk(heads, progress))
  return {
    intact: difference === null,
    chains: heads.size,
    entries: progress.entries,
    digest: digestOf(heads),
    difference,
  }
}

const falseHead = (heads: Heads): AuditDifference | null => {
  const head = [...heads.values()].find((each) => !headIsTrue(each))
  return head ? { chain: head._id, seq: head.seq, kind: 'altered' } : null
}

const walk = async (heads: Heads, progress: { entries: number }): Promise<AuditDifference | null> => {
  const ends = new Map<string, End>()
  const begun = new Set<string>()
  for await (const entry of AuditEntry.find().sort({ chain: 1, seq: 1 }).lean().cursor({ batchSize: 500 })) {
    const head = heads.get(entry.chain)
    if (head && entry.seq <= head.prunedSeq) continue
    const last = ends.get(entry.chain) ?? beginningOf(head)
    const kind = differenceOf(entry, last, head)
    if (kind) return { chain: entry.chain, seq: kind === 'missing' ? last.seq + 1 : entry.seq, kind }
    ends.set(entry.chain, entry)
    if (entry.chain === chainOfChains && entry.ref) begun.add(entry.ref)
    progress.entries += 1
  }
  return cutOff(heads, ends, begun)
}

const beginningOf = (head: AuditHeadRecord | undefined): End => ({
  seq: head?.prunedSeq ?? 0,
  hash: head?.prunedHash ?? '',
})

const differenceOf = (entry: AuditEntryRecord, last: End, head: AuditHeadRecord | undefined) => {
  if (entry.seq !== last.seq + 1) return 'missing'
  const { reason, altered } = openReason(entry.reason)
  if (altered || entry.previous !== last.hash || !sameText(entry.hash, hashOfEntry({ ...entry, reason })))
    return 'altered'
  return head?.seq === entry.seq && head.hash !== entry.hash ? 'altered' : null
}

const cutOff = (heads: Heads, ends: Map<string, End>, begun: Set<string>): AuditDifference | null => {
  for (const head of heads.values()) {
    const { seq } = ends.get(head._id) ?? beginningOf(head)
    if (seq < head.seq) return { chain: head._id, seq: seq + 1, kind: 'cut_off' }
  }
  const headless = [...ends.keys(), ...begun].find((chain) => !heads.has(chain))
  return headless === undefined ? null : { chain: headless, seq: ends.get(headless)?.seq ?? 1, kind: 'cut_off' }
}

const digestOf = (heads: Heads) => {
  const hash = createHash('sha256')
  for (const { _id, seq, code } of heads.values()) hash.update(`${_id} ${seq} ${code}\n`)
  return hash.digest('base64url')
}
