import type { RewardAuditLine } from '@huisheng/contract'

export type PaymentCourse = (rewardId: string, claimIds: readonly string[]) => Promise<RewardAuditLine[]>

let courseOf: PaymentCourse = () => Promise.resolve([])

/** How payments, which come after, tell what became of claims; the lines name no payee. */
export const knowPayments = (given: PaymentCourse) => {
  courseOf = given
}

export const paymentCourse: PaymentCourse = (rewardId, claimIds) => courseOf(rewardId, claimIds)
