import { currentRetention, momentBefore, type Retention } from './current-retention.ts'
import { dropAccounts } from './drop-accounts.ts'
import { dropAttachments } from './drop-attachments.ts'
import { dropDeclarations } from './drop-declarations.ts'
import { dropEntries } from './drop-entries.ts'
import { dropPersons } from './drop-persons.ts'
import { dropTipIdentities } from './drop-tip-identities.ts'
import { pruneAudit } from '../../audit/prune-audit.ts'
import { removeOldFilings } from '../../filings/remove-old-filings.ts'
import { recordAccess, systemActor } from '../../audit/record-access.ts'
import { removeExpiredExports } from '../exports/expire-exports.ts'

type Drop = (before: Date) => Promise<unknown>

/** For what has no list of people: how many went is on record. */
const counted =
  (what: string, remove: (before: Date) => Promise<number>): Drop =>
  async (before) => {
    const removed = await remove(before)
    if (removed > 0)
      await recordAccess(systemActor, { action: 'retention', subjectIds: [], what: `${what}到期清理 ${removed} 份` })
  }

/** Papers before declarations. The people go last, once nothing names them. */
const drops: [keyof Retention, Drop][] = [
  ['attachment', dropAttachments],
  ['declaration', dropDeclarations],
  ['register_entry', dropEntries],
  ['filing', counted('批量申报的表格', removeOldFilings)],
  ['inactive_account', dropAccounts],
  ['export', removeExpiredExports],
  ['access_record', counted('使用记录', pruneAudit)],
  ['tip_identity', dropTipIdentities],
]

/** Erases what was kept long enough, kind by kind and batch by batch. Safe to stop and to repeat. */
export const keepNoLonger = async () => {
  const rules = await currentRetention()
  for (const [kind, drop] of drops) {
    const before = momentBefore(rules[kind])
    if (before) await drop(before)
  }
  await dropPersons()
}
