import type { RuleView } from '@huisheng/contract'

/** What is known of a report when it is routed. */
export type RoutingFacts = {
  matterCode: string
  classCode: string
  kind: string
  workType: string
  areaIds: string[]
  /** 0 to 23, in Asia/Shanghai. */
  hour: number
}
type When = RuleView['when']

const within = ({ from, until }: NonNullable<When['hours']>, hour: number) =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until

/** The facts by which a rule matches, in Chinese, or null where it does not. An empty `when` matches everything. */
export const matchRule = (when: When, facts: RoutingFacts): string[] | null => {
  const conditions: [name: string, allowed: readonly string[] | undefined, actual: readonly string[]][] = [
    ['事项', when.matterCodes, [facts.matterCode]],
    ['大类', when.classCodes, [facts.classCode]],
    ['类型', when.kinds, [facts.kind]],
    ['区域', when.areaIds, facts.areaIds],
    ['工作类型', when.workTypes, [facts.workType]],
  ]
  const matched: string[] = []
  for (const [name, allowed, actual] of conditions) {
    if (!allowed) continue
    const hit = actual.find((value) => allowed.includes(value))
    if (hit === undefined) return null
    matched.push(`${name}=${hit}`)
  }
  if (when.hours && !within(when.hours, facts.hour)) return null
  if (when.hours) matched.push(`时段=${when.hours.from}–${when.hours.until} 时`)
  return matched
}
