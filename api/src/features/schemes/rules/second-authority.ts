import { yuan } from './fen.ts'
import { input, type Rule } from './rule.ts'

/** By the fact as a whole: dividing it does not get around the second authority. */
export const secondNeeded = (secondFromFen: number | null, factFen: number) =>
  secondFromFen !== null && factFen >= secondFromFen

export const secondAuthority: Rule = {
  rule: 'second_authority',
  name: '第二机关审批',
  attempt: ({ secondFromFen }, _, { factFen }) => {
    if (secondFromFen === null) return { result: 'skipped', inputs: [], words: '本办法不要求第二机关审批。' }
    const inputs = [input('这件事实的奖励', yuan(factFen)), input('起点', yuan(secondFromFen))]
    return secondNeeded(secondFromFen, factFen)
      ? { result: 'applied', inputs, words: `达到 ${yuan(secondFromFen)}，还要第二机关审批。` }
      : { result: 'pass', inputs, words: `不到 ${yuan(secondFromFen)}，不需要第二机关审批。` }
  },
}
