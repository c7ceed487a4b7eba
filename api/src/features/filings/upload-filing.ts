import { filingLimits, type FilingChange } from '@huisheng/contract'
import { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { badField, Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { sealPersonal } from '../../platform/personal.ts'
import { StoreUnavailable } from '../../platform/photo-store.errors.ts'
import { requireMember } from '../organisations/require-member.ts'
import { filers } from './find-filing.ts'
import { Filing } from './filing.model.ts'
import { newLease } from './lease.ts'
import { keepSheet } from './sheet-store.ts'
import { wakeFilings } from './work-on-filings.ts'

const none: Record<FilingChange, number> = { move_in: 0, move_out: 0, change: 0, unchanged: 0, error: 0 }
const zip = Buffer.from('PK\u0003\u0004', 'latin1')
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')

/**
 * Keeps the file and lets it be read beside the requests. The document comes before its file, leased to the upload: a
 * crash in between leaves a filing that soon fails, never a file nobody knows of.
 */
export const uploadFiling = async (
  actor: Actor,
  organisationId: string,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
) => {
  const membership = await requireMember(actor, organisationId, filers)
  if (bytes.length > filingLimits.bytes) throw new Problem('sheet_too_large')
  if (bytes.subarray(0, 8).equals(compound))
    throw badField('file', '文件有密码保护，或是旧的 .xls 格式；请取消密码并另存为 .xlsx')
  if (!bytes.subarray(0, 4).equals(zip)) throw new Problem('sheet_unreadable')
  const _id = new Types.ObjectId()
  const filing = await Filing.create({
    _id,
    organisationId,
    uploaderId: actor.id,
    uploaderNameSealed: personalFields.name.seal(actor.name),
    fileNameSealed: sealPersonal('filing', fileName || '申报表.xlsx'),
    status: 'reading',
    uploadedAt: clock.now(),
    progress: { done: 0, total: 0 },
    counts: none,
    lease: newLease(),
  })
  await store(String(_id), bytes)
  await Filing.updateOne({ _id, status: 'reading' }, { $set: { lease: null } })
  wakeFilings()
  return { filing: filing.toObject(), membership }
}

const store = async (filingId: string, bytes: Buffer) => {
  try {
    await keepSheet(filingId, bytes)
  } catch (error) {
    await Filing.deleteOne({ _id: filingId })
    throw error instanceof StoreUnavailable ? new Problem('upstream_unavailable') : error
  }
}
