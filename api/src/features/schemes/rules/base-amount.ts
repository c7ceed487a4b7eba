import { gradeNames, type EligibilityFacts, type SchemeFields } from '@huisheng/contract'
import { yuanWords } from '../../../platform/yuan-words.ts'
import { partOf, percent, wholeBasisPoints } from './fen.ts'
import { input, type Amounts, type Rule } from './rule.ts'

type Graded = Pick<EligibilityFacts, 'grade'>

const ofPenalty = ({ calculation }: SchemeFields, { grade }: Graded) =>
  calculation.by === 'penalty' ? calculation.grades.find((each) => each.grade === grade) : undefined
const fixed = ({ calculation }: SchemeFields, { grade }: Graded) =>
  calculation.by === 'fixed' ? calculation.grades.find((each) => each.grade === grade) : undefined

/** Whether there is an amount at all: a grade the scheme has, and a penalty on record where it is a share of one. */
export const isWorkedOut = (scheme: SchemeFields, facts: EligibilityFacts) =>
  fixed(scheme, facts) !== undefined || (ofPenalty(scheme, facts) !== undefined && facts.penaltyFen !== null)

/** Until the order of arrival divides it, a tip-off stands for the whole fact. */
const allOf = (factFen: number): Amounts => ({ factFen, shareFen: factFen, amountFen: factFen })

export const grade: Rule = {
  rule: 'grade',
  name: '奖励等级',
  attempt: (scheme, facts) => {
    const found = ofPenalty(scheme, facts) ?? fixed(scheme, facts)
    return {
      result: found ? 'pass' : 'fail',
      inputs: [input('认定等级', gradeNames[facts.grade])],
      words: found ? `按“${found.name}”计算。` : `本办法没有设${gradeNames[facts.grade]}奖励。`,
    }
  },
}

export const base: Rule = {
  rule: 'base',
  name: '基础金额',
  attempt: (scheme, facts) => {
    const settled = fixed(scheme, facts)
    if (settled)
      return {
        result: 'applied',
        inputs: [input('定额', yuanWords(settled.amountFen))],
        words: `这个等级每件定额 ${yuanWords(settled.amountFen)}。`,
        amounts: allOf(settled.amountFen),
      }
    const share = ofPenalty(scheme, facts)
    if (!share) return { result: 'skipped', inputs: [], words: '没有对应的等级，不计算金额。' }
    if (facts.penaltyFen === null)
      return { result: 'hold', inputs: [input('处罚金额', '尚未登记')], words: '还没有登记处罚金额，登记后再计算。' }
    const amountFen = partOf(facts.penaltyFen, share.basisPoints, wholeBasisPoints)
    return {
      result: 'applied',
      inputs: [input('处罚金额', yuanWords(facts.penaltyFen)), input('比例', percent(share.basisPoints))],
      words: `处罚金额 ${yuanWords(facts.penaltyFen)}的 ${percent(share.basisPoints)}，舍去不足一分的部分，是 ${yuanWords(amountFen)}。`,
      amounts: allOf(amountFen),
    }
  },
}

export const floor: Rule = {
  rule: 'floor',
  name: '最低金额',
  attempt: (scheme, facts, { factFen }) => {
    const share = ofPenalty(scheme, facts)
    if (!share || facts.penaltyFen === null) return { result: 'skipped', inputs: [], words: '这里不适用最低金额。' }
    const inputs = [input('最低金额', yuanWords(share.floorFen))]
    return factFen < share.floorFen
      ? {
          result: 'applied',
          inputs,
          words: `按比例不足 ${yuanWords(share.floorFen)}，按 ${yuanWords(share.floorFen)}计算。`,
          amounts: allOf(share.floorFen),
        }
      : { result: 'pass', inputs, words: `不低于 ${yuanWords(share.floorFen)}，不作调整。` }
  },
}

export const caseCap: Rule = {
  rule: 'case_cap',
  name: '每件上限',
  attempt: ({ capCaseFen }, _, { factFen }) => {
    const inputs = [input('每件上限', yuanWords(capCaseFen))]
    return factFen > capCaseFen
      ? {
          result: 'applied',
          inputs,
          words: `超过每件上限，按 ${yuanWords(capCaseFen)}计算。`,
          amounts: allOf(capCaseFen),
        }
      : { result: 'pass', inputs, words: `没有超过每件上限 ${yuanWords(capCaseFen)}。` }
  },
}
