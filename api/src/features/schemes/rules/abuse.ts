import { input, type Rule } from './rule.ts'
import { knownWords } from './plain-words.ts'

export const abuse: Rule = {
  rule: 'abuse',
  name: '没有滥用举报',
  attempt: (_, { openSignals, abusive }) => {
    const inputs = [input('未处理的异常提示', `${openSignals} 条`), input('已认定滥用', knownWords(abusive))]
    if (abusive) return { result: 'fail', inputs, words: '经核实属于滥用举报，不予奖励。' }
    return openSignals > 0
      ? { result: 'hold', inputs, words: '有异常提示还没有人看过，看过后再认定。' }
      : { result: 'pass', inputs, words: '没有滥用举报的情况。' }
  },
}
