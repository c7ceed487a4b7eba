import { openStatuses } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { listPage } from './list-page.ts'

type Query = { scope: 'all' | 'open' | 'ended'; cursor?: string; limit: number }

/** What a person reported or follows, the latest change first. */
export const listMine = (actor: Actor, { scope, ...paging }: Query) =>
  listPage(
    {
      interestedIds: actor.id,
      ...(scope !== 'all' && { status: scope === 'open' ? { $in: openStatuses } : { $nin: openStatuses } }),
    },
    { field: 'changedAt', direction: -1 },
    paging,
  )
