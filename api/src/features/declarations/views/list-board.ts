import type { DeclarationKind, DeclarationStatus } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { standingOf } from '../standing.ts'
import { listPage, type DeclarationFilter, type Paging } from './list-page.ts'

type Query = Paging & {
  status?: DeclarationStatus
  kind?: DeclarationKind
  areaId?: string
  dwellingId?: string
  number?: string
}

/** The declarations of the areas somebody oversees, the newest first. */
export const listBoard = async (actor: Actor, { status, kind, areaId, dwellingId, number, ...paging }: Query) => {
  const { areaIds } = await standingOf(actor)
  const within: DeclarationFilter[] = []
  if (areaIds) within.push({ areaIds: areaIds.length === 1 ? areaIds[0] : { $in: areaIds } })
  if (status) within.push({ status })
  if (kind) within.push({ kind })
  if (areaId) within.push({ areaIds: areaId })
  if (dwellingId) within.push({ 'dwelling.id': dwellingId })
  if (number) within.push({ number })
  return listPage(within.length > 0 ? { $and: within } : {}, 'filedAt', paging)
}
