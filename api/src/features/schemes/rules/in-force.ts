import { input, type Rule } from './rule.ts'
import { dayWords } from './plain-words.ts'

export const inForce: Rule = {
  rule: 'in_force',
  name: '办法施行期间',
  attempt: ({ from, until }, { submittedOn }) => {
    const covers = from <= submittedOn && (until === null || submittedOn <= until)
    return {
      result: covers ? 'pass' : 'fail',
      inputs: [
        input('举报日期', dayWords(submittedOn)),
        input('施行期间', until ? `${dayWords(from)}至${dayWords(until)}` : `${dayWords(from)}起`),
      ],
      words: covers ? '举报时本办法正在施行。' : '举报时本办法不在施行期间。',
    }
  },
}
