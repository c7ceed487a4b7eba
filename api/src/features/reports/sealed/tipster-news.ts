import { Types } from 'mongoose'
import type { ReportDocument } from '../report.fields.ts'
import { Report } from '../report.model.ts'

/** Whether somebody else than the tipster has done something that was not told yet. What follows on their own steps is no news. */
export const isNewsForTipster = ({ kind, history, toldSeq, reporterId }: ReportDocument) => {
  if (kind !== 'tip_off') return false
  const own = new Set(history.filter(({ byId }) => byId === String(reporterId)).map(({ at }) => at.getTime()))
  return history.some(({ seq, at }) => seq > toldSeq && !own.has(at.getTime()))
}

/** There is news for whoever tipped these off: they hear of it in the daily round. */
export const markTipsterNews = async (reportIds: readonly string[]) => {
  if (reportIds.length === 0) return
  await Report.updateMany(
    { _id: { $in: reportIds.map((id) => new Types.ObjectId(id)) }, kind: 'tip_off' },
    { $set: { tipsterNews: true }, $inc: { newsCount: 1 } },
  )
}

export type UntoldTipster = { reportId: string; pseudonym: string; newsCount: number }

/** Whose tipsters have not been told of their news, behind `after`. */
export const untoldTipsters = async (after: string | null, limit: number): Promise<UntoldTipster[]> => {
  const found = await Report.find(
    { tipsterNews: true, ...(after && { _id: { $gt: after } }) },
    { reporterId: 1, newsCount: 1 },
  )
    .sort({ _id: 1 })
    .limit(limit)
    .lean()
  return found.map(({ _id, reporterId, newsCount }) => ({
    reportId: String(_id),
    pseudonym: String(reporterId),
    newsCount,
  }))
}

/** They have been told of this much; what came meanwhile is for the next round. */
export const tipstersTold = async (told: readonly UntoldTipster[]) => {
  if (told.length === 0) return
  await Report.bulkWrite(
    told.map(({ reportId, newsCount }) => ({
      updateOne: {
        filter: { _id: new Types.ObjectId(reportId), newsCount },
        update: { $set: { tipsterNews: false } },
      },
    })),
    { ordered: false },
  )
}

/** The tipster has read their tip-off as far as this. */
export const seenByTipster = async (reportId: string, newsCount: number) => {
  await Report.updateOne({ _id: reportId, newsSeen: { $lt: newsCount } }, { $set: { newsSeen: newsCount } })
}
