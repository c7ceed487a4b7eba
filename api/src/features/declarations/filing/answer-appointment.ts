import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealWords } from '../saying.ts'

type Answer = { accepted: boolean; from: string; words: string }

/** 答复预约. Who declines says in words when it suits better. */
export const answerAppointment = (actor: Actor, declarationId: string, { accepted, from, words }: Answer) =>
  moveDeclaration(actor, declarationId, 'answer_appointment', ({ appointment }, now) => {
    if (appointment!.from.getTime() !== Date.parse(from)) throw new Problem('declaration_moved_on')
    if (accepted && appointment!.until <= now)
      throw badField('accepted', '预约的时间已经过去，请选择“换个时间”，写明何时方便')
    return {
      set: { appointment: { ...appointment!, state: accepted ? 'accepted' : 'declined' } },
      said: sealWords(words),
    }
  })
