import type { Actor } from '../../http/actor.ts'
import { listPage } from './list-page.ts'
import { standingOf } from './standing.ts'
import { visibleTo } from './visible-to.ts'

type Query = { scope: 'open' | 'mine'; cursor?: string; limit: number }

/**
 * The work of the queues this person serves, what is due first on top. `mine`: what they have claimed and not yet
 * resolved, also where they no longer serve its queue: nobody else can.
 */
export const listQueue = async (actor: Actor, { scope, ...paging }: Query) => {
  const order = { field: 'clock.dueAt', direction: 1 } as const
  if (scope === 'mine')
    return listPage({ claimantId: actor.id, status: 'handling', ...visibleTo(actor) }, order, paging)
  const { queueKeys } = await standingOf(actor)
  if (queueKeys.length === 0) return { reports: [], next: null }
  const served = queueKeys.length === 1 ? queueKeys[0] : { $in: queueKeys }
  return listPage({ 'queue.key': served, ...visibleTo(actor) }, order, paging)
}
