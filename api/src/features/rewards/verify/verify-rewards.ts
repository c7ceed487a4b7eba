import type { MoneyDifference, SchemeView } from '@huisheng/contract'
import { evaluate } from '../../schemes/evaluate.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { factOf } from '../../tip-offs/fact-of.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { canonical } from '../canonical.ts'
import { caseOf } from '../decision/case-of.ts'
import { isIntact } from '../history.ts'
import type { RewardDocument, Share } from '../reward.fields.ts'
import { Reward } from '../reward.model.ts'
import { isUntouched } from '../saying.ts'
import { Claim, openPayee, type ClaimRecord } from '../shares/claim.model.ts'
import { payeeDigest } from '../shares/payee-digest.ts'
import { reserving } from '../share.machine.ts'
import { stateDigest } from '../state-digest.ts'
import { dutiesDifference } from './duties-difference.ts'

type Found = Omit<MoneyDifference, 'where'>
type Verified = { rewards: number; difference: MoneyDifference | null }

const batchSize = 50

/** Recomputes every reward from its history, its facts and its version of the scheme; tells the first difference. */
export const verifyRewards = async (): Promise<Verified> => {
  const schemes = new Map<string, SchemeView | null>()
  const factIds = new Set<string>()
  let rewards = 0
  for await (const each of Reward.find().sort({ _id: 1 }).lean<RewardDocument[]>().cursor({ batchSize })) {
    const reward = each as RewardDocument
    if (!schemes.has(reward.schemeId))
      schemes.set(reward.schemeId, await schemeVersion(reward.schemeId).catch(() => null))
    const found =
      (factIds.has(reward.factId) ? differs('fact', '一件事实一笔奖励', '两笔奖励') : null) ??
      (await factDifference(reward)) ??
      historyDifference(reward) ??
      evaluationDifference(reward, schemes.get(reward.schemeId)!) ??
      amountDifference(reward) ??
      dutiesDifference(reward) ??
      (await claimDifference(reward))
    if (found) return { rewards, difference: { where: `奖励 ${reward.number}`, ...found } }
    factIds.add(reward.factId)
    rewards += 1
  }
  return { rewards, difference: null }
}

const differs = (kind: string, expected: string, found: string): Found => ({ kind, expected, found })

const factDifference = async (reward: RewardDocument): Promise<Found | null> => {
  const fact = await factOf(reward.factId).catch(() => null)
  if (fact?.rewardId !== String(reward._id))
    return differs('fact', '事实由这笔奖励占用', fact ? '没有占用' : '没有这件事实')
  // Who comes late is anybody's to handle.
  const members = fact.members.filter(({ reportId }) => reward.shares.some((share) => share.reportId === reportId))
  const { onCaseIds } = await caseOf({ members })
  const biased = reward.history.find(
    ({ byId, office }) => byId && office && office !== 'propose' && onCaseIds.includes(byId),
  )
  return biased ? differs('duties', '签字的人没有经手案件', `${biased.byName} 经手过`) : null
}

const historyDifference = (reward: RewardDocument): Found | null => {
  if (reward.history.length === 0 || !isIntact(String(reward._id), reward.history))
    return differs('chain', '经过与写入时的密码校验一致', '经过被改动、删去或插入')
  if (reward.history.at(-1)!.stateDigest !== stateDigest(reward))
    return differs('reward', '内容与最后一条经过一致', '内容在经过之外被改动')
  const said = [...reward.history.map((entry) => entry.said), ...reward.shares.map(({ appeal }) => appeal?.said)]
  return said.some((each) => each && !isUntouched(each)) ? differs('reward', '意见与经过一致', '意见被改动') : null
}

const evaluationDifference = (reward: RewardDocument, scheme: SchemeView | null): Found | null => {
  if (!scheme || scheme.key !== reward.schemeKey || scheme.version !== reward.schemeVersion)
    return differs('scheme', `${reward.schemeKey} 第 ${reward.schemeVersion} 版`, '没有这一版办法')
  const wrong = reward.shares.find(
    ({ facts, evaluation }) => canonical(evaluate(scheme, facts)) !== canonical(evaluation),
  )
  if (!wrong) return null
  const { verdict, amountFen } = evaluate(scheme, wrong.facts)
  const { evaluation } = wrong
  return differs('evaluation', `${verdict} ${amountFen} 分`, `${evaluation.verdict} ${evaluation.amountFen} 分`)
}

const sumOf = (shares: readonly Share[]) => shares.reduce((sum, { amountFen }) => sum + amountFen, 0)

const amountDifference = ({ shares, amountFen }: RewardDocument): Found | null => {
  const wrong = shares.find((share) => share.amountFen !== share.evaluation.amountFen)
  if (wrong) return differs('share', `${wrong.evaluation.amountFen} 分`, `${wrong.amountFen} 分`)
  if (sumOf(shares) !== amountFen) return differs('share', `份额合计 ${amountFen} 分`, `${sumOf(shares)} 分`)
  const mostFen = Math.max(...shares.map(({ evaluation }) => evaluation.factAmountFen))
  return amountFen > mostFen ? differs('share', `不超过 ${mostFen} 分`, `${amountFen} 分`) : null
}

const claimed: readonly string[] = ['claimed', 'held', 'paying', 'paid']

const claimDifference = async ({ _id, shares, claimIds }: RewardDocument): Promise<Found | null> => {
  const claims = new Map(
    (await Claim.find({ _id: { $in: claimIds } }).lean<ClaimRecord[]>()).map((claim) => [String(claim._id), claim]),
  )
  const gone = claimIds.find((claimId) => !claims.has(claimId))
  if (gone) return differs('share', '每次申领都还在', '申领被删去')
  const altered = [...claims.values()].find((claim) => claim.rewardId !== String(_id) || !isAsShown(claim))
  if (altered) return differs('share', '申领与其中的证件一致', '申领被改动')
  for (const share of shares) {
    if (claimed.includes(share.status) && !share.claimId) return differs('share', '有申领', '没有申领')
    if (share.amountFen === 0 && reserving.includes(share.status) && claimed.includes(share.status))
      return differs('share', '没有金额的份额不支付', share.status)
    if (!share.claimId) continue
    const claim = claims.get(share.claimId)
    if (!claim) return differs('share', '申领还在', '申领被删去')
    if (claim.rewardId !== String(_id) || claim.reportId !== share.reportId || !isSamePayee(share, claim))
      return differs('share', '收款人与申领时一致', '收款人被改动')
  }
  return null
}

/** What finds a person again, and the way they are paid, follow from what they showed. */
const isAsShown = ({ payeeSealed, documentHash, channel }: ClaimRecord) => {
  try {
    const payee = openPayee(payeeSealed)
    const { documentKind, documentNumber } = payee
    const hashes = personalFields.documentNumber.hashes(documentKind, documentNumber)
    return payee.channel === channel && hashes.includes(documentHash)
  } catch {
    return false
  }
}

const isSamePayee = ({ claimId, payeeDigest: digest }: Share, { payeeSealed }: ClaimRecord) => {
  try {
    return payeeDigest(claimId!, openPayee(payeeSealed)) === digest
  } catch {
    return false
  }
}
