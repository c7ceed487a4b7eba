import { input, type Rule } from './rule.ts'
import { knownWords } from './plain-words.ts'

export const notKnown: Rule = {
  rule: 'not_known',
  name: '部门事先没有掌握',
  attempt: (_, { knownBefore }) => {
    const inputs = [input('举报前部门已经掌握', knownWords(knownBefore))]
    if (knownBefore === null) return { result: 'hold', inputs, words: '还不清楚部门事先是否掌握，要先核实。' }
    return knownBefore
      ? { result: 'fail', inputs, words: '举报前部门已经掌握这件事，不予奖励。' }
      : { result: 'pass', inputs, words: '这件事是通过举报才知道的。' }
  },
}

export const notRewarded: Rule = {
  rule: 'not_rewarded',
  name: '没有重复奖励',
  attempt: (_, { rewardedBefore }) => {
    const inputs = [input('同一事实已经奖励过', knownWords(rewardedBefore))]
    if (rewardedBefore === null) return { result: 'hold', inputs, words: '还不清楚是否已经奖励过，要先核实。' }
    return rewardedBefore
      ? { result: 'fail', inputs, words: '同一件事实只奖励一次，这件已经奖励过。' }
      : { result: 'pass', inputs, words: '这件事实还没有奖励过。' }
  },
}
