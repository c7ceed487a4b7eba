import type { Actor } from '../../../http/actor.ts'
import { readCursor, writeCursor } from '../../reports/cursor.ts'
import { withinScope, type Scope } from '../../register/scope-of.ts'
import { Export, type ExportRecord } from './export.model.ts'
import { scopeOfExports } from './standing.ts'

type Paging = { cursor?: string; limit: number }

/** One’s own, and those of the areas one oversees, the newest first. */
export const listExports = async (actor: Actor, { cursor, limit }: Paging) => {
  const scope = await scopeOfExports(actor)
  const after = readCursor(cursor)
  const found = await Export.find({
    $and: [
      visibleTo(actor, scope),
      after ? { $or: [{ askedAt: { $lt: after.at } }, { askedAt: after.at, _id: { $lt: after.id } }] } : {},
    ],
  })
    .sort({ askedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<ExportRecord[]>()
  const exports = found.slice(0, limit)
  const last = exports.at(-1)
  return {
    exports,
    next: found.length > limit && last ? writeCursor({ at: last.askedAt, id: String(last._id) }) : null,
  }
}

const visibleTo = ({ id }: Actor, scope: Scope) =>
  scope === null ? {} : { $or: [{ askedById: id }, ...(scope.length > 0 ? [withinScope(scope)] : [])] }
