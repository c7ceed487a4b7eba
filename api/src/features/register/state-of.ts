import type { Day, DwellingState } from '@huisheng/contract'
import type { DwellingRecordFields } from './dwelling-record.model.ts'

type Known = Pick<DwellingRecordFields, 'state' | 'people' | 'lease'>

export const leaseExpired = ({ people, lease }: Omit<Known, 'state'>, today: Day) =>
  people > 0 && lease !== null && lease.until < today

/** What a picture shows of a dwelling: first what somebody should look at. */
export const stateOf = (record: Known | undefined, hasLead: boolean, today: Day): DwellingState => {
  if (hasLead) return 'lead'
  if (!record) return 'unknown'
  return leaseExpired(record, today) ? 'expired' : record.state
}
