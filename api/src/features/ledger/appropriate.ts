import { yuanWords } from '../../platform/yuan-words.ts'
import type { Actor } from '../../http/actor.ts'
import { badField, Problem } from '../../http/problem.ts'
import { append } from './append.ts'
import { balancesOf } from './balances-of.ts'

export type Appropriation = {
  submissionId: string
  schemeKey: string
  year: number
  amountFen: number
  document: string
}

/** Books what a budget document gives or takes back, once for each submission. */
export const appropriate = async (
  actor: Pick<Actor, 'id' | 'name'>,
  { submissionId, schemeKey, year, amountFen, document }: Appropriation,
) => {
  try {
    return await append({
      ...{ schemeKey, year, kind: 'appropriate', amountFen, key: `appropriate:${submissionId}` },
      ...{ ref: document, words: amountFen > 0 ? '预算下达' : '预算调减', by: { id: actor.id, name: actor.name } },
    })
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'budget_exhausted') throw error
    const { available } = await balancesOf(schemeKey, year)
    throw badField('amountFen', `调减不能超过可用的 ${yuanWords(available)}`)
  }
}
