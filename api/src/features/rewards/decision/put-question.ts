import type { Assertions, Grade, SchemeView } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import { badField } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { schemesFor } from '../../schemes/find-schemes.ts'
import { partakers, type Fact, type Question } from '../facts/gather-facts.ts'

export type Wanted = {
  schemeId: string
  grade: Grade
  assertions: readonly ({ reportId: string } & Assertions)[]
}

/** A fact has one reward, and its id follows from the fact: two can never be written. */
export const rewardIdOf = (factId: string) => createHash('sha256').update(`reward ${factId}`).digest('hex').slice(0, 24)

export const yearOf = (at: Date) => Number(dayKeyOf(at).slice(0, 4))

/** What to judge: the version of a scheme that was in force, and for each tip-off what only a person can say. */
export const putQuestion = async (fact: Fact, { schemeId, grade, assertions }: Wanted): Promise<Question> => {
  const members = partakers(fact)
  const first = members[0]
  if (!first) throw badField('factId', '这件事实没有可以奖励的举报')
  const at = clock.now()
  return {
    rewardId: rewardIdOf(fact.factId),
    fact,
    scheme: await inForce(schemeId, first),
    grade,
    assertions: byReport(assertions, members),
    year: yearOf(at),
    at,
  }
}

const inForce = async (schemeId: string, first: Fact['members'][number]): Promise<SchemeView> => {
  const possible = await schemesFor(first.matterCode, first.submittedAt)
  const scheme = possible.find(({ id }) => id === schemeId)
  if (!scheme) throw badField('schemeId', '这份办法不适用于这件事实，请重新选择')
  return scheme
}

const byReport = (assertions: Wanted['assertions'], members: Fact['members']) => {
  const given = new Map(assertions.map(({ reportId, ...asserted }) => [reportId, asserted]))
  const missing = members.find(({ reportId }) => !given.has(reportId))
  if (missing) throw badField('assertions', `请为 ${missing.number} 填写认定`)
  const strange = assertions.findIndex(({ reportId }) => !members.some((member) => member.reportId === reportId))
  if (strange >= 0 || given.size !== assertions.length)
    throw badField(`assertions.${Math.max(0, strange)}.reportId`, '这件举报不属于这件事实')
  return given
}
