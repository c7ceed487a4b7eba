import type { RetentionRule } from '@huisheng/contract'
import { clock } from '../../../platform/clock.ts'
import { defaultRules } from './default-rules.ts'
import { RetentionRules, rulesId } from './retention-rules.model.ts'

const dayMs = 86_400_000

/** Every kind once: as the city has set it, else the default. */
export const listRetention = async (): Promise<RetentionRule[]> => {
  const set = (await RetentionRules.findById(rulesId).lean())?.rules ?? []
  return defaultRules.map((rule) => {
    const changed = set.find(({ kind }) => kind === rule.kind)
    return changed ? { kind: rule.kind, name: changed.name, days: changed.days ?? null, source: changed.source } : rule
  })
}

export type Retention = Record<RetentionRule['kind'], number | null>

/** How many days each kind is kept; null: for ever. */
export const currentRetention = async () =>
  Object.fromEntries((await listRetention()).map(({ kind, days }) => [kind, days])) as Retention

/** What ended before this moment has been kept long enough; null where it is kept for ever. */
export const momentBefore = (days: number | null) =>
  days === null ? null : new Date(clock.now().getTime() - days * dayMs)

/** When what begins now is over; null: never. */
export const momentAfter = (days: number | null) =>
  days === null ? null : new Date(clock.now().getTime() + days * dayMs)
