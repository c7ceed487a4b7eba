import type { PrivacyRequestView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { openPersonal } from '../../../platform/personal.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { contactsOf } from '../../accounts/contacts-of.ts'
import { presentPersons } from '../../register/present-persons.ts'
import { requestUse, type PrivacyRequestRecord } from './privacy-request.model.ts'

/** For the asker and for whoever answers: the asker stays masked. */
export const presentRequests = async (
  actor: Actor,
  requests: readonly PrivacyRequestRecord[],
): Promise<PrivacyRequestView[]> => {
  const [persons, contacts] = await Promise.all([
    presentPersons(requests.flatMap(({ personIds }) => personIds)),
    contactsOf(requests.map(({ askerId }) => askerId)),
  ])
  const answers = actor.role === 'officer' || actor.role === 'admin'
  return requests.map((request) => {
    const phone = contacts.get(request.askerId)?.phone
    const names = request.personIds.flatMap((id) => persons.get(id)?.nameMasked ?? [])
    return {
      id: String(request._id),
      number: request.number,
      kind: request.kind,
      status: request.status,
      askedAt: request.askedAt.toISOString(),
      dueAt: request.dueAt.toISOString(),
      words: openPersonal(requestUse, request.wordsSealed),
      answer: request.answerSealed && openPersonal(requestUse, request.answerSealed),
      answeredAt: request.answeredAt?.toISOString() ?? null,
      answeredByName: request.answeredByName,
      effects: request.effects,
      personId: request.personIds[0] ?? null,
      askedByMasked: [names[0] ?? '居民', phone ? personalFields.phone.mask(phone) : ''].filter(Boolean).join(' '),
      canAnswer: answers && request.status === 'open',
    }
  })
}

export const presentRequest = async (actor: Actor, request: PrivacyRequestRecord): Promise<PrivacyRequestView> =>
  (await presentRequests(actor, [request]))[0]!
