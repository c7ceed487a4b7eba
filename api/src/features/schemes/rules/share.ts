import type { EligibilityFacts } from '@huisheng/contract'
import { yuanWords } from '../../../platform/yuan-words.ts'
import { isWorkedOut } from './base-amount.ts'
import { partOf, percent, wholeBasisPoints } from './fen.ts'
import { input, type Found, type Rule } from './rule.ts'

type Counts = Pick<EligibilityFacts, 'jointCount' | 'supplementCount'>

/**
 * What all decisive supplements get together. However many they are, none gets more than an equal part of the fact, so
 * that who came first never gets less than who came after.
 */
const supplementsFen = (factFen: number, basisPoints: number, { jointCount, supplementCount: count }: Counts) =>
  Math.min(partOf(factFen, basisPoints * count, wholeBasisPoints), partOf(factFen, count, jointCount + count))

/** A supplement that nobody counted is held by the rule before this one, and counts as one here. */
const countsOf = ({ arrival, jointCount, supplementCount }: EligibilityFacts): Counts => ({
  jointCount,
  supplementCount: arrival === 'supplement' ? Math.max(1, supplementCount) : supplementCount,
})

export const share: Rule = {
  rule: 'share',
  name: '按先后分配',
  attempt: (scheme, facts, { factFen }) => {
    if (facts.arrival === 'late') return { ...nothing('skipped'), words: '后来的相同举报不参加分配。' }
    if (!isWorkedOut(scheme, facts)) return { ...nothing('skipped'), words: '金额还没有算出，暂不分配。' }
    const { supplementBasisPoints: rate } = scheme
    const counts = countsOf(facts)
    const poolFen = supplementsFen(factFen, rate, counts)
    const inputs = [
      input('这件事实的奖励', yuanWords(factFen)),
      input('平分的举报', `${counts.jointCount} 件`),
      input('补充关键证据的举报', `${counts.supplementCount} 件`),
    ]
    const isSupplement = facts.arrival === 'supplement'
    const shareFen = isSupplement
      ? partOf(poolFen, 1, counts.supplementCount)
      : partOf(factFen - poolFen, 1, counts.jointCount)
    if (shareFen === 0) return { ...nothing('fail'), inputs, words: '按本办法算下来没有可以发的金额。' }
    if (shareFen === factFen) return { result: 'pass', inputs, words: '没有别人参加分配，全部归本件。' }
    const words = isSupplement
      ? `补充关键证据的，每件得 ${percent(rate)}，并且不超过平均数，是 ${yuanWords(shareFen)}。`
      : `减去补充证据的 ${yuanWords(poolFen)}，由 ${counts.jointCount} 件平分，舍去不足一分的部分，每件 ${yuanWords(shareFen)}。`
    return { result: 'applied', inputs, words, amounts: { shareFen, amountFen: shareFen } }
  },
}

const nothing = (result: Found['result']) => ({ result, inputs: [], amounts: { shareFen: 0, amountFen: 0 } })
