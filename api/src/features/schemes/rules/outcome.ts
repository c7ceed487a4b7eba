import { outcomeNames } from '@huisheng/contract'
import { input, type Rule } from './rule.ts'

export const outcome: Rule = {
  rule: 'outcome',
  name: '查证结果',
  attempt: ({ partlyCounts }, { outcome: found }) => {
    const inputs = [input('查证结果', found ? outcomeNames[found] : '尚未查明')]
    if (found === null) return { result: 'hold', inputs, words: '还没有查证结果，有结果后再认定。' }
    if (found === 'proved') return { result: 'pass', inputs, words: '举报的情况查证属实。' }
    if (found !== 'partly') return { result: 'fail', inputs, words: '举报的情况没有查证属实，不予奖励。' }
    return partlyCounts
      ? { result: 'pass', inputs, words: '举报的情况部分属实，本办法对部分属实的也给予奖励。' }
      : { result: 'fail', inputs, words: '举报的情况只有部分属实，本办法要求全部属实。' }
  },
}
