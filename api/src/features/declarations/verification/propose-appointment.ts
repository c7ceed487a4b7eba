import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealSaying, sealWords } from '../saying.ts'

type Proposal = { from: string; until: string; words: string }

const mostHours = 12
const mostDaysAhead = 60
const mostProposals = 20

/** 预约上门. A newer proposal takes the place of an older one. */
export const proposeAppointment = (actor: Actor, declarationId: string, { from, until, words }: Proposal) =>
  moveDeclaration(actor, declarationId, 'propose_appointment', ({ history }, now) => {
    if (history.filter(({ event }) => event === 'propose_appointment').length >= mostProposals)
      throw badField('from', `一份申报最多预约 ${mostProposals} 次`)
    const span = { from: new Date(from), until: new Date(until) }
    requireSpan(span, now)
    return {
      set: { appointment: { ...span, state: 'proposed', said: sealSaying({ words }) } },
      said: sealWords(words),
    }
  })

const requireSpan = ({ from, until }: { from: Date; until: Date }, now: Date) => {
  if (from <= now) throw badField('from', '预约的时间已经过去')
  if (until <= from) throw badField('until', '结束时间应晚于开始时间')
  if (until.getTime() - from.getTime() > mostHours * 3_600_000)
    throw badField('until', `一次预约最长 ${mostHours} 小时`)
  if (from.getTime() - now.getTime() > mostDaysAhead * 86_400_000)
    throw badField('from', `最多预约 ${mostDaysAhead} 天之内`)
}
