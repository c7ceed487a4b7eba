import { createHmac } from 'node:crypto'
import { keyFor, sameText } from '../../platform/keyring.ts'
import type { AuditEntryRecord } from './audit-entry.model.ts'
import type { AuditHeadRecord } from './audit-head.model.ts'

const code = (parts: readonly unknown[]) =>
  createHmac('sha256', keyFor('audit')).update(JSON.stringify(parts)).digest('base64url')

export type Hashed = Omit<AuditEntryRecord, '_id' | 'hash'>

/** Over every field of an entry and the hash of the one before it. */
export const hashOfEntry = (entry: Hashed) =>
  code([
    'entry',
    entry.chain,
    entry.seq,
    entry.at.getTime(),
    entry.actorId,
    entry.actorRole,
    entry.action,
    entry.subjectIds,
    entry.what,
    entry.reason ?? null,
    entry.route ?? null,
    entry.ref ?? null,
    entry.previous,
  ])

type End = { chain: string; seq: number; hash: string }

export const codeOfHead = ({ chain, seq, hash }: End) => code(['head', chain, seq, hash])
export const codeOfPruned = ({ chain, seq, hash }: End) => code(['pruned', chain, seq, hash])

export const headIsTrue = ({ _id, seq, hash, code, prunedSeq, prunedHash, prunedCode }: AuditHeadRecord) =>
  sameText(code, codeOfHead({ chain: _id, seq, hash })) &&
  (prunedSeq === 0 || sameText(prunedCode, codeOfPruned({ chain: _id, seq: prunedSeq, hash: prunedHash })))
