import type { RetentionRule } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { listRetention } from './current-retention.ts'
import { leastDays, mostDays } from './default-rules.ts'
import { RetentionRules, rulesId } from './retention-rules.model.ts'

/** Changes the kinds that are named; the others stay. The change is on record. */
export const setRetention = async (actor: Actor, changes: readonly RetentionRule[]): Promise<RetentionRule[]> => {
  for (const [at, { kind, days }] of changes.entries()) {
    if (changes.findIndex((change) => change.kind === kind) !== at) throw badField(`rules.${at}.kind`, '同一类写了两次')
    const [least, most] = [leastDays[kind], mostDays[kind]]
    if (least && days !== null && days < least) throw badField(`rules.${at}.days`, `这一类至少保存 ${least} 天`)
    if (most && (days === null || days > most)) throw badField(`rules.${at}.days`, `最多保存 ${most} 天`)
  }
  const rules = (await listRetention()).map((rule) => changes.find(({ kind }) => kind === rule.kind) ?? rule)
  await recordAccess(actor, { action: 'retention', subjectIds: [], what: '修改个人信息保存期限' })
  await RetentionRules.updateOne(
    { _id: rulesId },
    { $set: { rules, changedAt: clock.now(), changedById: actor.id } },
    { upsert: true },
  )
  return listRetention()
}
