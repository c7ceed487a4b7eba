import { openPersonal } from '../../../platform/personal.ts'
import { PrivacyRequest, requestUse, type PrivacyRequestRecord } from './privacy-request.model.ts'

/** What an account asked for and what became of it, in clear, the oldest first: for its own copy. */
export const requestsOf = async (askerId: string) => {
  const found = await PrivacyRequest.find({ askerId }).sort({ _id: 1 }).lean<PrivacyRequestRecord[]>()
  return found.map(({ kind, number, askedAt, wordsSealed, answerSealed, answeredAt, effects }) => ({
    kind,
    number,
    askedAt,
    words: openPersonal(requestUse, wordsSealed),
    answer: answerSealed && openPersonal(requestUse, answerSealed),
    answeredAt,
    effects,
  }))
}
