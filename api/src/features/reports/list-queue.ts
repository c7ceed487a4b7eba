import type { Actor } from '../../http/actor.ts'
import { listPage } from './list-page.ts'
import { standingOf } from './standing.ts'

type Query = { scope: 'open' | 'mine'; cursor?: string; limit: number }

/** The work of the queues this person serves, what is due first on top. `mine`: what they have claimed. */
export const listQueue = async (actor: Actor, { scope, ...paging }: Query) => {
  const { queueKeys } = await standingOf(actor)
  if (queueKeys.length === 0) return { reports: [], next: null }
  return listPage(
    {
      'queue.key': queueKeys.length === 1 ? queueKeys[0] : { $in: queueKeys },
      ...(scope === 'mine' && { claimantId: actor.id }),
    },
    { field: 'clock.dueAt', direction: 1 },
    paging,
  )
}
