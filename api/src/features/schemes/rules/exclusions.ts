import { Exclusion, exclusionNames } from '@huisheng/contract'
import { input, type Rule } from './rule.ts'
import { knownWords } from './plain-words.ts'

/** What a scheme does not exclude is not even looked at. */
const notExcluded = (exclusion: Exclusion): Rule => ({
  rule: `not_${exclusion}`,
  name: `不是${exclusionNames[exclusion]}`,
  attempt: ({ exclusions }, { standing }) => {
    const who = exclusionNames[exclusion]
    if (!exclusions.includes(exclusion))
      return { result: 'skipped', inputs: [], words: `本办法不因举报人是${who}而排除。` }
    const holds = standing[exclusion]
    const inputs = [input(`是${who}`, knownWords(holds))]
    if (holds === null) return { result: 'hold', inputs, words: `还不清楚举报人是不是${who}，要先核实。` }
    return holds
      ? { result: 'fail', inputs, words: `举报人是${who}，按本办法不予奖励。` }
      : { result: 'pass', inputs, words: `举报人不是${who}。` }
  },
})

export const exclusions = Exclusion.options.map(notExcluded)
