import { tipOffModeNames } from '@huisheng/contract'
import { input, type Rule } from './rule.ts'
import { knownWords } from './plain-words.ts'

export const anonymous: Rule = {
  rule: 'anonymous',
  name: '举报方式',
  attempt: ({ anonymousAllowed }, { mode }) => {
    const allowed = mode !== 'anonymous' || anonymousAllowed
    return {
      result: allowed ? 'pass' : 'fail',
      inputs: [input('举报方式', tipOffModeNames[mode])],
      words: allowed ? '这种举报方式可以领取奖励。' : '本办法不奖励匿名举报。',
    }
  },
}

export const identifiable: Rule = {
  rule: 'identifiable',
  name: '能够确认举报人',
  attempt: (_, { identifiable: told }) => ({
    result: told ? 'pass' : 'fail',
    inputs: [input('能以姓名、账号或编码和口令确认', knownWords(told))],
    words: told ? '能够确认奖励应当发给谁。' : '无法确认举报人，奖励无处可发。',
  }),
}

export const naturalPerson: Rule = {
  rule: 'natural_person',
  name: '举报人是自然人',
  attempt: (_, { naturalPerson: natural }) => {
    const inputs = [input('以个人身份举报', knownWords(natural))]
    if (natural === null) return { result: 'hold', inputs, words: '还不清楚是否以个人身份举报，要先核实。' }
    return natural
      ? { result: 'pass', inputs, words: '举报人以个人身份举报。' }
      : { result: 'fail', inputs, words: '以单位名义举报的不予奖励。' }
  },
}
