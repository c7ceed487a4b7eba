import { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { requireMember } from '../organisations/require-member.ts'
import { readCursor, writeCursor } from '../reports/cursor.ts'
import { Filing, type FilingFields } from './filing.model.ts'

/** Those of one organisation, the newest first. */
export const listFilings = async (
  actor: Actor,
  organisationId: string,
  { cursor, limit }: { cursor?: string; limit: number },
) => {
  const membership = await requireMember(actor, organisationId)
  const after = readCursor(cursor)
  const position = after && {
    $or: [{ uploadedAt: { $lt: after.at } }, { uploadedAt: after.at, _id: { $lt: new Types.ObjectId(after.id) } }],
  }
  const found = await Filing.find({ organisationId, ...position })
    .sort({ uploadedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<FilingFields[]>()
  const filings = found.slice(0, limit)
  const last = filings.at(-1)
  const next = found.length > limit && last ? writeCursor({ at: last.uploadedAt, id: String(last._id) }) : null
  return { shown: filings.map((filing) => ({ filing, membership })), next }
}
