import type { Judged } from '../facts/judge.ts'
import type { Share } from '../reward.fields.ts'

/** A share as it begins, or begins anew. */
export const shareOf = ({ member, facts, evaluation, assertions, letterNeeded }: Judged, before?: Share): Share => ({
  reportId: member.reportId,
  reportNumber: member.number,
  tipster: member.pseudonym,
  submittedAt: member.submittedAt,
  arrival: member.arrival,
  status: 'waiting',
  amountFen: evaluation.amountFen,
  facts,
  evaluation,
  assertions,
  letterNeeded,
  notifiedAt: null,
  claimUntil: null,
  reminded: [],
  claimedAt: null,
  attempt: before?.attempt ?? 0,
  claimId: null,
  payeeDigest: null,
  byProxy: false,
  paymentNumber: null,
  failure: null,
  paidAt: null,
  heldFor: null,
  appeal: null,
})
