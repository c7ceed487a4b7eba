import type { LeadKind } from '@huisheng/contract'
import type { QueryFilter } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import { scopeOf, withinScope } from '../scope-of.ts'
import { presentLeads } from './lead.presenter.ts'
import { Lead, type LeadRecord } from './lead.model.ts'

type Query = { kind?: LeadKind; areaId?: string; open: boolean; cursor?: string; limit: number }

/** What there is to look at in this person's areas, the newest first. */
export const listLeads = async (actor: Actor, { kind, areaId, open, cursor, limit }: Query) => {
  const scope = await scopeOf(actor)
  const after = readCursor(cursor)
  const within: QueryFilter<LeadRecord>[] = [{ open, ...withinScope(scope) }]
  if (kind) within.push({ kind })
  if (areaId) within.push({ areaIds: areaId })
  if (after) within.push({ $or: [{ raisedAt: { $lt: after.at } }, { raisedAt: after.at, _id: { $lt: after.id } }] })
  const found = await Lead.find({ $and: within })
    .sort({ raisedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<LeadRecord[]>()
  const leads = found.slice(0, limit)
  const last = leads.at(-1)
  const subjectIds = leads.flatMap(({ personId }) => personId ?? [])
  if (subjectIds.length > 0) await recordAccess(actor, { action: 'read', subjectIds, what: '查看登记线索' })
  return {
    items: await presentLeads(actor, scope, leads),
    next: found.length > limit && last ? writeCursor({ at: last.raisedAt, id: last._id }) : null,
  }
}
