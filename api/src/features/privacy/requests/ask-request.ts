import type { PrivacyRequestKind } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { isDuplicate } from '../../accounts/insert-once.ts'
import { currentCalendar } from '../../clocks/current-calendar.ts'
import { deadlineOf } from '../../clocks/work-calendar.ts'
import { drawNumber } from '../../reports/number.ts'
import { needsAnswer } from './needs-answer.ts'
import { performRequest } from './perform-request.ts'
import { PrivacyRequest, requestUse, type PrivacyRequestRecord } from './privacy-request.model.ts'

type Asked = { submissionId: string; kind: PrivacyRequestKind; words: string }

/** 个人信息保护法 art. 50: to be answered in time. The city rule here: fifteen working days. */
const answerWithin = { amount: 15, unit: 'working_days' } as const
const mostDraws = 5

/** Asks once per `submissionId`. What needs nobody to decide is done before this returns. */
export const askRequest = async (actor: Actor, asked: Asked): Promise<PrivacyRequestRecord> => {
  const known = await find(actor, asked)
  if (known) return known.unperformed ? performRequest(known) : known
  const request = await insert(actor, asked)
  return request.unperformed ? performRequest(request) : request
}

const find = ({ id: askerId }: Actor, { submissionId }: Asked) =>
  PrivacyRequest.findOne({ askerId, submissionId }).lean<PrivacyRequestRecord>()

const insert = async (actor: Actor, asked: Asked): Promise<PrivacyRequestRecord> => {
  const { personIds, areaIds, atOnce } = await needsAnswer(actor.id, asked.kind)
  const now = clock.now()
  const { dueAt } = deadlineOf(now, answerWithin, await currentCalendar())
  const fields = {
    submissionId: asked.submissionId,
    askerId: actor.id,
    kind: asked.kind,
    askedAt: now,
    dueAt,
    wordsSealed: sealPersonal(requestUse, asked.words),
    personIds,
    areaIds,
    ...(atOnce
      ? {
          status: 'done' as const,
          answerSealed: sealPersonal(requestUse, atOnce),
          answeredAt: now,
          answeredByName: '系统',
          unperformed: true,
        }
      : { status: 'open' as const }),
  }
  for (let draws = 0; draws < mostDraws; draws += 1) {
    try {
      const request = await PrivacyRequest.create({ ...fields, number: `GX${drawNumber(now)}` })
      return request.toObject()
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const known = await find(actor, asked)
      if (known) return known
    }
  }
  throw new Error('no free number for a privacy request')
}
