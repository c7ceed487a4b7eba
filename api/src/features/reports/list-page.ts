import type { QueryFilter } from 'mongoose'
import { Types } from 'mongoose'
import { readCursor, writeCursor } from './cursor.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'

export type ReportFilter = QueryFilter<ReportDocument>
type Order = { field: 'changedAt' | 'submittedAt' | 'clock.dueAt'; direction: 1 | -1 }
type Listed = Omit<ReportDocument, 'grams' | 'history'>
type Paging = { cursor?: string; limit: number }

const valueOf = (report: Listed, field: Order['field']) =>
  field === 'clock.dueAt' ? report.clock!.dueAt : report[field]

/**
 * One page in the order of an index that ends in `field, _id`; `next` is null on the last. Rows show no history, and
 * it is the longest part of a report: it is left behind, and empty here.
 */
export const listPage = async (filter: ReportFilter, { field, direction }: Order, { cursor, limit }: Paging) => {
  const after = readCursor(cursor)
  const beyond = direction === 1 ? '$gt' : '$lt'
  const position = after && {
    $or: [{ [field]: { [beyond]: after.at } }, { [field]: after.at, _id: { [beyond]: new Types.ObjectId(after.id) } }],
  }
  const found = await Report.find(position ? { $and: [filter, position] } : filter, { grams: 0, history: 0 })
    .sort({ [field]: direction, _id: direction })
    .limit(limit + 1)
    .lean<Listed[]>()
  const reports = found.slice(0, limit).map((report) => ({ grams: [], history: [], ...report }))
  const last = reports.at(-1)
  const next = found.length > limit && last ? writeCursor({ at: valueOf(last, field), id: String(last._id) }) : null
  return { reports, next }
}
