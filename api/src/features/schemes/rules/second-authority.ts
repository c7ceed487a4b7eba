import { yuanWords } from '../../../platform/yuan-words.ts'
import { input, type Rule } from './rule.ts'

/** By the fact as a whole: dividing it does not get around the second authority. */
export const secondNeeded = (secondFromFen: number | null, factFen: number) =>
  secondFromFen !== null && factFen >= secondFromFen

export const secondAuthority: Rule = {
  rule: 'second_authority',
  name: '第二机关审批',
  attempt: ({ secondFromFen }, _, { factFen }) => {
    if (secondFromFen === null) return { result: 'skipped', inputs: [], words: '本办法不要求第二机关审批。' }
    const inputs = [input('这件事实的奖励', yuanWords(factFen)), input('起点', yuanWords(secondFromFen))]
    return secondNeeded(secondFromFen, factFen)
      ? { result: 'applied', inputs, words: `达到 ${yuanWords(secondFromFen)}，还要第二机关审批。` }
      : { result: 'pass', inputs, words: `不到 ${yuanWords(secondFromFen)}，不需要第二机关审批。` }
  },
}
