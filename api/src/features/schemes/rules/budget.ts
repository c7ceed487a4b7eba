import { yuanWords } from '../../../platform/yuan-words.ts'
import { input, type Rule } from './rule.ts'

/** Looks at the fact as a whole, less what this person's cap takes off: so all its shares together keep within. */
export const budget: Rule = {
  rule: 'budget',
  name: '本年度预算',
  attempt: (_, { budgetFen }, { factFen, shareFen, amountFen }) => {
    const neededFen = factFen - (shareFen - amountFen)
    const inputs = [input('这件事实最多需要', yuanWords(neededFen)), input('本年度可用预算', yuanWords(budgetFen))]
    return neededFen > budgetFen
      ? { result: 'hold', inputs, words: '本年度可用的预算不够，补充预算后再认定。' }
      : { result: 'pass', inputs, words: '在本年度可用的预算之内。' }
  },
}
