import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { isSamePerson } from '../../accounts/is-same-person.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { isInScope, scopeOf } from '../../register/scope-of.ts'
import type { Correction } from './correct-register.ts'
import { performRequest } from './perform-request.ts'
import { PrivacyRequest, requestUse, type PrivacyRequestRecord } from './privacy-request.model.ts'
import { wakeAnswers } from './tell-answers.ts'

type Answer = { granted: boolean; words: string; correction: Correction | null }

/** One answer counts: a second one is told so (`already_settled`). Nobody answers their own request (`own_request`). */
export const answerRequest = async (
  actor: Actor,
  requestId: string,
  { granted, words, correction }: Answer,
): Promise<PrivacyRequestRecord> => {
  const request = await PrivacyRequest.findById(requestId).lean<PrivacyRequestRecord>()
  if (!request || !isInScope(await scopeOf(actor), request)) throw new Problem('not_found')
  if (request.status !== 'open') throw new Problem('already_settled')
  if (correction && (!granted || request.kind !== 'correct' || !request.personIds[0]))
    throw badField('correction', '只有同意更正、并且已有登记时才能填写')
  if (await isSamePerson(actor.id, request.askerId)) throw new Problem('own_request')
  const answered = await PrivacyRequest.findOneAndUpdate(
    { _id: requestId, status: 'open' },
    {
      $set: {
        status: granted ? 'done' : 'refused',
        answerSealed: sealPersonal(requestUse, words),
        answeredAt: clock.now(),
        answeredById: actor.id,
        answeredByName: actor.name,
        correctionSealed: correction && sealPersonal(requestUse, JSON.stringify(correction)),
        unperformed: granted,
        untold: true,
      },
    },
    { returnDocument: 'after' },
  ).lean<PrivacyRequestRecord>()
  if (!answered) throw new Problem('already_settled')
  if (!granted)
    await recordAccess(actor, {
      action: 'read',
      subjectIds: [request.askerId, ...request.personIds],
      what: `答复个人信息请求 ${request.number}：不予办理`,
      ref: requestId,
    })
  const performed = granted ? await performRequest(answered) : answered
  wakeAnswers()
  return performed
}
