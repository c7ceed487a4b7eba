import type { MoneyDifference } from '@huisheng/contract'
import type { Office, RewardDocument } from '../reward.fields.ts'

const officeNames: Record<Office, string> = {
  propose: '提出',
  review: '复核',
  approve: '审批',
  second: '第二机关审批',
  answer: '答复异议',
}

const needed = (secondNeeded: boolean): Office[] => [
  'propose',
  'review',
  'approve',
  ...(secondNeeded ? (['second'] as const) : []),
]

/** Whether somebody held two offices, was on the case, or an office is missing in what was approved. */
export const dutiesDifference = (reward: RewardDocument): Omit<MoneyDifference, 'where'> | null => {
  const officeOf = new Map<string, Office>()
  for (const { byId, byName, office } of reward.history) {
    if (!byId || !office) continue
    const before = officeOf.get(byId)
    if (before && before !== office)
      return { kind: 'duties', expected: `${byName} 只${officeNames[before]}`, found: `又${officeNames[office]}` }
    officeOf.set(byId, office)
  }
  if (reward.status !== 'approved') return null
  const held = new Set(officeOf.values())
  const missing = needed(reward.secondNeeded).find((office) => !held.has(office))
  return missing ? { kind: 'duties', expected: `有人${officeNames[missing]}`, found: '没有' } : null
}
