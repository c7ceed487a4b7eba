import { yuanWords } from '../../../platform/yuan-words.ts'
import { input, type Rule } from './rule.ts'

export const personCap: Rule = {
  rule: 'person_cap',
  name: '每人每月上限',
  attempt: ({ capPersonMonth }, { personMonthFen }, { amountFen }) => {
    if (!capPersonMonth) return { result: 'skipped', inputs: [], words: '本办法没有每人每月的上限。' }
    const leftFen = Math.max(0, capPersonMonth.amountFen - personMonthFen)
    const inputs = [
      input(capPersonMonth.eachMatter ? '每人每月每类上限' : '每人每月上限', yuanWords(capPersonMonth.amountFen)),
      input('本月已得', yuanWords(personMonthFen)),
    ]
    if (leftFen === 0)
      return { result: 'fail', inputs, words: '本月已经达到每人上限，不能再得。', amounts: { amountFen: 0 } }
    return amountFen > leftFen
      ? {
          result: 'applied',
          inputs,
          words: `本月还可以得 ${yuanWords(leftFen)}，按 ${yuanWords(leftFen)}计算。`,
          amounts: { amountFen: leftFen },
        }
      : { result: 'pass', inputs, words: `没有超过本月还可以得的 ${yuanWords(leftFen)}。` }
  },
}
