import type { StaffRole } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import type { Cast } from '../stories/cast.ts'

/** Who does what in the rewards of the demo: every step another person. */
export const officesOf = ({ staff }: Cast) => {
  const ofRole = (role: StaffRole, at = 0): Actor => [...staff.values()].filter((actor) => actor.role === role)[at]!
  return {
    proposer: ofRole('reviewer'),
    reviewer: ofRole('reviewer', 1),
    approver: ofRole('approver'),
    second: ofRole('finance'),
    maker: ofRole('finance', 1),
    releaser: ofRole('finance', 2),
    auditor: ofRole('auditor'),
  }
}
export type Offices = ReturnType<typeof officesOf>
