import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { recordAccess } from '../audit/record-access.ts'
import { Entry, open } from './entry.model.ts'
import { openPersons } from './open-persons.ts'
import { entriesInScope } from './read-person.ts'

/**
 * Everything the register knows of a person in clear, after the reason is on record. Who has moved on is revealed where
 * they live now, no longer where they once did.
 */
export const revealPerson = async (actor: Actor, personId: string, reason: string) => {
  const entries = await entriesInScope(actor, personId)
  if (entries.every(({ until }) => until !== null) && (await livesSomewhere(personId))) throw new Problem('not_found')
  const facts = (await openPersons([personId])).get(personId)
  if (!facts) throw new Problem('not_found')
  await recordAccess(actor, {
    action: 'reveal',
    subjectIds: [personId],
    what: '查看人员完整信息',
    reason,
    ref: personId,
  })
  const { name, documentKind, documentNumber, phone, guardian } = facts
  return {
    name,
    documentKind,
    documentNumber,
    phone,
    guardianName: guardian?.name ?? null,
    guardianPhone: guardian?.phone ?? null,
  }
}

const livesSomewhere = async (personId: string) => (await Entry.exists({ personId, ...open })) !== null
