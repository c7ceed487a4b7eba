import type { Actor } from '../../../http/actor.ts'
import { requireMember } from '../../organisations/require-member.ts'
import { standingOf } from '../standing.ts'
import { listPage, type Paging } from './list-page.ts'

type Query = Paging & { scope: 'filed' | 'to_confirm' | 'about_me'; organisationId?: string }

/** What a person or their organisation filed, what waits for them to confirm, and what names them; the latest change first. */
export const listMine = async (actor: Actor, { scope, organisationId, ...paging }: Query) => {
  if (organisationId) await requireMember(actor, organisationId)
  if (scope === 'filed') return listPage({ partyId: organisationId ?? actor.id }, 'changedAt', paging)
  const { phoneHashes, personIds } = await standingOf(actor)
  if (scope === 'to_confirm') {
    const asked = { confirmerHash: { $in: phoneHashes }, status: 'awaiting_person' as const }
    return listPage({ ...asked, filerId: { $ne: actor.id } }, 'changedAt', paging)
  }
  const { declarations, next } = await listPage({ personIds: { $in: personIds } }, 'changedAt', paging)
  const mine = new Set(personIds)
  return { declarations: declarations.map((each) => ({ ...each, people: countOf(each.personIds, mine) })), next }
}

/** Of others who are named the person is not told, not even how many. */
const countOf = (ids: readonly string[], mine: Set<string>) => ids.filter((id) => mine.has(id)).length
