import type { SchemeView } from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import { evaluate } from '../../schemes/evaluate.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { canonical } from '../canonical.ts'
import { lockFact } from '../../tip-offs/lock-fact.ts'
import type { Fact } from '../facts/gather-facts.ts'
import { judge, type Judged } from '../facts/judge.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'

const isSame = (a: unknown, b: unknown) => canonical(a) === canonical(b)

/** What changes by itself from day to day; looked at anew when money is set aside. */
const asSigned = (now: Judged, { facts }: Share) => ({
  ...now.facts,
  personMonthFen: facts.personMonthFen,
  budgetFen: facts.budgetFen,
})

const isUnchanged = (scheme: SchemeView, share: Share, now: Judged | undefined) =>
  now !== undefined &&
  isSame(asSigned(now, share), share.facts) &&
  isSame(evaluate(scheme, share.facts), share.evaluation)

/**
 * Judges anew, and throws `facts_changed` where anything that was signed for is no longer so. Answers what is so now,
 * with this person's month and the budget of today, and from now on the order of arrival stands.
 */
export const stillSo = async (reward: RewardDocument, fact: Fact, { year, at }: { year: number; at: Date }) => {
  if (fact.digest !== reward.factDigest) throw new Problem('facts_changed')
  const scheme = await schemeVersion(reward.schemeId)
  const judged = await judge({
    rewardId: String(reward._id),
    fact,
    scheme,
    grade: reward.grade,
    assertions: new Map(reward.shares.map(({ reportId, assertions }) => [reportId, assertions])),
    year,
    at,
  })
  const now = new Map(judged.map((each) => [each.member.reportId, each]))
  const same =
    now.size === reward.shares.length &&
    reward.shares.every((share) => isUnchanged(scheme, share, now.get(share.reportId)))
  if (!same) throw new Problem('facts_changed')
  await lockFact(fact.factId, String(reward._id), fact.digest)
  return judged
}

const lacksBudget = ({ evaluation }: Judged) =>
  evaluation.verdict === 'hold' && evaluation.trace.some(({ rule, result }) => rule === 'budget' && result === 'hold')

/** Throws where today's month and budget come to something else than what was reviewed. */
export const refuseOther = (reward: RewardDocument, judged: readonly Judged[]) => {
  if (judged.some(lacksBudget)) throw new Problem('budget_exhausted')
  const changed = reward.shares.some(({ reportId, evaluation, amountFen }) => {
    const now = judged.find(({ member }) => member.reportId === reportId)!
    return now.evaluation.verdict !== evaluation.verdict || now.evaluation.amountFen !== amountFen
  })
  if (changed) throw new Problem('facts_changed')
}
