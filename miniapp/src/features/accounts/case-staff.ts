import { caseStaff, type Me } from '@huisheng/contract'

/** Whether this person has a queue of cases. */
export const hasQueue = (me: Me | null) => me !== null && caseStaff.some((role) => role === me.role)
