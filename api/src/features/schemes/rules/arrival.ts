import { arrivalNames } from '@huisheng/contract'
import { input, type Rule } from './rule.ts'

/** A place in the order that the counts beside it contradict is for a person to mend: it would pay a part twice. */
export const arrival: Rule = {
  rule: 'arrival',
  name: '举报先后',
  attempt: (_, { arrival: place, jointCount, supplementCount }) => {
    const inputs = [input('先后', arrivalNames[place])]
    if (place === 'late') return { result: 'fail', inputs, words: '之前已经有人举报了同一件事，没有新的关键证据。' }
    if (place === 'joint' && jointCount < 2)
      return { result: 'hold', inputs, words: '登记为联合举报，但没有登记和谁联合，要先核实。' }
    if (place === 'supplement' && supplementCount < 1)
      return { result: 'hold', inputs, words: '登记为补充证据，但补充的件数是零，要先核实。' }
    return { result: 'pass', inputs, words: wordsOf[place] }
  },
}

const wordsOf = {
  first: '这是同一件事中最先受理的举报。',
  joint: '这是共同举报同一件事的举报之一。',
  supplement: '之前已经有人举报，但本件补充了关键证据。',
}
