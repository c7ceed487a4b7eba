import { caseStaff, contract, type Me, type Role } from '@huisheng/contract'

/** Whether this person has a queue of cases. */
export const hasQueue = (me: Me | null) => me !== null && caseStaff.some((role) => role === me.role)

const allows = (me: Me | null, access: readonly Role[] | 'public') =>
  me !== null && access !== 'public' && access.includes(me.role)

/** Whether this person verifies what residents declare. */
export const isVerifier = (me: Me | null) => allows(me, contract.declarations.verify.access)
/** Whether this person may read who lives where, in their own areas. */
export const readsRegister = (me: Me | null) => allows(me, contract.register.dwelling.access)
