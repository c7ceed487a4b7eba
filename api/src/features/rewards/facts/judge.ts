import type { Assertions, EligibilityFacts, Evaluation } from '@huisheng/contract'
import { evaluate } from '../../schemes/evaluate.ts'
import { gatherFacts, partakers, type Known, type Member, type Question } from './gather-facts.ts'

/** One partaker with what was found. */
export type Judged = {
  member: Member
  facts: EligibilityFacts
  evaluation: Evaluation
  assertions: Assertions
  letterNeeded: boolean
}

/** Evaluates each partaker in the order of arrival: what a person gets for one counts against their cap for the next. */
export const judge = async (question: Question): Promise<Judged[]> => {
  const known = await gatherFacts(question)
  const judged: Judged[] = []
  for (const member of partakers(question.fact)) {
    const { facts: gathered, pseudonyms, letterNeeded } = known.get(member.reportId)!
    const facts = withOwnEarlier(gathered, pseudonyms, judged, question)
    judged.push({
      member,
      facts,
      evaluation: evaluate(question.scheme, facts),
      assertions: question.assertions.get(member.reportId)!,
      letterNeeded,
    })
  }
  refuseTooMuch(judged)
  return judged
}

const withOwnEarlier = (
  facts: Known['facts'],
  pseudonyms: readonly string[],
  judged: readonly Judged[],
  { scheme }: Question,
): EligibilityFacts => {
  const cap = scheme.capPersonMonth
  if (!cap) return facts
  const earlierFen = judged
    .filter(({ member }) => pseudonyms.includes(member.pseudonym))
    .filter(({ member }) => !cap.eachMatter || member.matterCode === facts.matterCode)
    .reduce((sum, { evaluation }) => sum + evaluation.amountFen, 0)
  return { ...facts, personMonthFen: facts.personMonthFen + earlierFen }
}

export const totalFen = (judged: readonly Pick<Judged, 'evaluation'>[]) =>
  judged.reduce((sum, { evaluation }) => sum + evaluation.amountFen, 0)

/** No rule may ever give out more for a fact than the fact is worth. */
const refuseTooMuch = (judged: readonly Judged[]) => {
  const mostFen = Math.max(0, ...judged.map(({ evaluation }) => evaluation.factAmountFen))
  if (totalFen(judged) > mostFen) throw new Error('The shares of a fact come to more than the fact')
}
