import { clock } from '../../platform/clock.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { codeOfHead, hashOfEntry, type Hashed } from './audit-code.ts'
import { AuditEntry } from './audit-entry.model.ts'
import { AuditHead } from './audit-head.model.ts'
import { sealReason } from './seal-reason.ts'

export type NewEntry = Omit<Hashed, 'seq' | 'at' | 'previous'>

const mostTries = 100

/** Adds an entry to the end of its chain and answers its number; the unique index decides between two at once. */
export const insertEntry = async (entry: NewEntry) => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const last = await lastOf(entry.chain)
    const next = { ...entry, seq: last.seq + 1, at: clock.now(), previous: last.hash }
    const hash = hashOfEntry(next)
    try {
      await AuditEntry.create({ ...next, reason: sealReason(next.reason), hash })
    } catch (error) {
      if (isDuplicate(error)) continue
      throw error
    }
    await moveHead(entry.chain, next.seq, hash)
    return next.seq
  }
  throw new Error('An access could not be recorded: too many at once')
}

/** After everything was removed in time, the chain goes on where it was. */
const lastOf = async (chain: string) => {
  const last = await AuditEntry.findOne({ chain }, { seq: 1, hash: 1 }).sort({ seq: -1 }).lean()
  return last ?? (await AuditHead.findById(chain).lean()) ?? { seq: 0, hash: '' }
}

/** Only ever forward; one that was overtaken leaves the later head alone. */
const moveHead = async (chain: string, seq: number, hash: string) => {
  const code = codeOfHead({ chain, seq, hash })
  try {
    await AuditHead.updateOne({ _id: chain, seq: { $lt: seq } }, { $set: { seq, hash, code } }, { upsert: true })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}
