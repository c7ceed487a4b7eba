import type { CheckFinding, Day, DeclarationContent, Lease } from '@huisheng/contract'
import { daysAhead } from './check-occupant.ts'
import { find } from './check-table.ts'
import { isBeyond, yearsAfter } from './days.ts'

const mostLeaseYears = 20

/** Days against each other: of the event, of the lease, of each person's moving in. */
export const checkDates = (content: DeclarationContent, today: Day): CheckFinding[] => {
  const { effectiveOn, occupants, lease, kind } = content
  const counted = kind === 'occupancy' || kind === 'dormitory'
  return [
    ...(isBeyond(effectiveOn, today, daysAhead) ? [find('effective_too_far', 'effectiveOn')] : []),
    ...occupants.flatMap(({ since }, at) =>
      counted && since > effectiveOn ? [find('since_after_count', `occupants.${at}.since`)] : [],
    ),
    ...(lease ? checkLease(lease, content, today) : []),
  ]
}

const checkLease = (lease: Lease, { effectiveOn, occupants }: DeclarationContent, today: Day): CheckFinding[] => {
  if (lease.from >= lease.until) return [find('lease_order', 'lease.until')]
  return [
    ...(lease.until < today ? [find('lease_over', 'lease.until')] : []),
    ...(lease.until > yearsAfter(lease.from, mostLeaseYears) ? [find('lease_long', 'lease.until')] : []),
    ...(effectiveOn > lease.until ? [find('effective_after_lease', 'effectiveOn')] : []),
    ...occupants.flatMap(({ since }, at) =>
      since < lease.from || since > lease.until ? [find('since_outside_lease', `occupants.${at}.since`)] : [],
    ),
  ]
}
