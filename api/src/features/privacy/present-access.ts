import { auditActionNames, type MyAccess } from '@huisheng/contract'
import type { SubjectAccess } from '../audit/list-audit.ts'

const resident = '居民'

/** A use of somebody’s data as that person reads it. Staff act under their own names; residents are not named. */
export const presentAccess = (accountId: string, access: SubjectAccess): MyAccess => ({
  at: access.at.toISOString(),
  by: byOf(accountId, access),
  action: auditActionNames[access.action],
  what: access.what,
  reason: access.reason,
})

const byOf = (accountId: string, { actorId, actorName, roleName, departmentName }: SubjectAccess) => {
  if (actorId === accountId) return '本人'
  if (roleName === resident) return resident
  return roleName === actorName
    ? actorName
    : `${actorName}（${[departmentName, roleName].filter(Boolean).join(' · ')}）`
}
