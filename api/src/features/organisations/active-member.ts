import type { Day } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import type { OrganisationFields } from './organisation.model.ts'

export const today = (): Day => dayKeyOf(clock.now())

/** The last day of a membership counts in full, in Asia/Shanghai. */
export const isActive = ({ until }: { until: Day | null }, day: Day) => until === null || until >= day

type WithMembers = Pick<OrganisationFields, 'status' | 'members'>

/** The membership of an account, while it and the organisation are in force. */
export const activeMember = ({ status, members }: WithMembers, accountId: string, day = today()) =>
  status === 'approved'
    ? (members.find((member) => member.accountId === accountId && isActive(member, day)) ?? null)
    : null
