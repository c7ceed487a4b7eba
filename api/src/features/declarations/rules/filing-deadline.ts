import type { Day, DeclarationKind, DeclarationRules, FilerCapacity } from '@huisheng/contract'
import { addDays } from '../checks/days.ts'

type Filed = { kind: DeclarationKind; capacity: FilerCapacity; effectiveOn: Day }
export type FilingDeadline = { dueOn: Day; source: string }

/** The last day to file in time: of several rules that match, the shortest. Null where no rule says when. */
export const filingDeadline = (
  { deadlines }: Pick<DeclarationRules, 'deadlines'>,
  { kind, capacity, effectiveOn }: Filed,
): FilingDeadline | null => {
  const [first] = deadlines
    .filter(({ capacities, kinds }) => capacities.includes(capacity) && kinds.includes(kind))
    .sort((a, b) => a.days - b.days)
  return first ? { dueOn: addDays(effectiveOn, first.days), source: first.source } : null
}

/** Whole days past a day; 0 on the day and before it. */
export const lateDays = (dueOn: Day, today: Day) =>
  Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${dueOn}T00:00:00Z`)) / 86_400_000))
