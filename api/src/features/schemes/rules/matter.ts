import { input, type Rule } from './rule.ts'

export const matter: Rule = {
  rule: 'matter',
  name: '适用事项',
  attempt: ({ matterCodes }, { matterCode }) => {
    const covers = matterCodes.includes(matterCode)
    return {
      result: covers ? 'pass' : 'fail',
      inputs: [input('事项编码', matterCode)],
      words: covers ? '举报的事项属于本办法奖励的范围。' : '举报的事项不在本办法奖励的范围内。',
    }
  },
}
