import { roleNames, type AuditAction, type AuditEntryView, type Role } from '@huisheng/contract'
import { accountNames } from '../accounts/account-names.ts'
import { chainOfChains } from './append-entry.ts'
import { AuditEntry, type AuditEntryRecord } from './audit-entry.model.ts'
import { after, writeCursor } from './cursor.ts'
import { openReason } from './seal-reason.ts'
import { refsHiddenFrom } from './hidden-entries.ts'

type Page = { cursor?: string; limit: number }
type Query = Page & { actorId?: string; subjectId?: string; action?: AuditAction; from?: string; until?: string }

/** For auditors: the newest first. */
export const listAudit = async (
  { actorId, subjectId, action, from, until, ...page }: Query,
  readerId: string | null = null,
) => {
  const hidden = readerId === null ? [] : await refsHiddenFrom(readerId)
  const { entries, next } = await read(
    {
      chain: { $ne: chainOfChains },
      ...(hidden.length > 0 && { ref: { $nin: hidden } }),
      ...(actorId && { actorId }),
      ...(subjectId && { subjectIds: subjectId }),
      ...(action && { action }),
      ...((from || until) && {
        at: { ...(from && { $gte: new Date(from) }), ...(until && { $lt: new Date(until) }) },
      }),
    },
    page,
  )
  const names = await namesIn(entries)
  const items = entries.map((entry): AuditEntryView => ({
    id: String(entry._id),
    at: entry.at.toISOString(),
    actorId: entry.actorId,
    actorName: names.get(entry.actorId)?.name ?? nobody,
    actorRole: entry.actorRole,
    action: entry.action,
    subjectIds: entry.subjectIds,
    what: entry.what,
    reason: reasonOf(entry),
    route: entry.route ?? null,
    ref: entry.ref ?? null,
  }))
  return { items, next }
}

export type SubjectAccess = {
  at: Date
  actorId: string
  actorName: string
  roleName: string
  departmentName: string | null
  action: AuditAction
  what: string
  reason: string | null
}

/** Who used the data of these people, for the people themselves: newest first, without attempts that were refused. */
export const accessesTo = async (subjectIds: readonly string[], page: Page) => {
  const { entries, next } = await read(
    { subjectIds: { $in: [...subjectIds] }, action: { $ne: 'refused' as const } },
    page,
  )
  const names = await namesIn(entries)
  const items = entries.map(({ at, actorId, actorRole, action, what, reason }): SubjectAccess => {
    const known = names.get(actorId)
    return {
      at,
      actorId,
      actorName: known?.name ?? nobody,
      roleName: roleNames[actorRole as Role] ?? nobody,
      departmentName: known?.departmentName ?? null,
      action,
      what,
      reason: reasonOf({ reason }),
    }
  })
  return { items, next }
}

const nobody = '系统'

const reasonOf = (entry: Pick<AuditEntryRecord, 'reason'>) => {
  const { reason, altered } = openReason(entry.reason)
  return altered ? '（记录被改动，无法读取）' : reason
}

const read = async (filter: Record<string, unknown>, { cursor, limit }: Page) => {
  const found = await AuditEntry.find({ $and: [filter, after(cursor)] })
    .sort({ at: -1, _id: -1 })
    .limit(limit + 1)
    .lean()
  const entries = found.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: last && found.length > limit ? writeCursor(last) : null }
}

/** Jobs have no account. */
const namesIn = (entries: readonly AuditEntryRecord[]) =>
  accountNames(entries.map(({ actorId }) => actorId).filter((id) => /^[0-9a-f]{24}$/.test(id)))
