import type { Assertions, Grade, Proposal, ShareView } from '@huisheng/contract'
import { asserted } from './assertion-names'

/** A proposal as its form holds it: the assertions in the order of the tip-offs. */
export type ProposalValues = { schemeId?: string; grade?: Grade; assertions?: Partial<Assertions>[] }

/** What is true of most tip-offs, to be looked at one by one. */
export const usualAssertions: Assertions = {
  naturalPerson: true,
  knownBefore: false,
  rewardedBefore: false,
  dutyHolder: false,
  offender: false,
  injuredParty: false,
  insider: false,
  why: '',
}

/** Something was said that is out of the usual: its ground is asked for. */
export const isUnusual = (said: Partial<Assertions>) =>
  asserted.some((name) => (said[name] ?? usualAssertions[name]) !== usualAssertions[name])

export const proposalOf = (factId: string, reportIds: string[], values: ProposalValues): Proposal => ({
  factId,
  schemeId: values.schemeId ?? '',
  grade: values.grade ?? (NaN as never),
  assertions: reportIds.map((reportId, at) => ({ reportId, ...usualAssertions, ...values.assertions?.[at] })),
})

export const valuesOf = (
  { schemeId, grade, shares }: { schemeId: string; grade: Grade; shares: ShareView[] },
  reportIds: string[],
): ProposalValues => ({
  schemeId,
  grade,
  assertions: reportIds.map(
    (reportId) => shares.find((share) => share.reportId === reportId)?.assertions ?? usualAssertions,
  ),
})
