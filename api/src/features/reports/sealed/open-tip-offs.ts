import { Types } from 'mongoose'
import { cellOf } from '../cell.ts'
import { extendHistory } from '../history.ts'
import type { Entry, ReportDocument } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { blurPoint, withoutDistances } from './blur-place.ts'

/** Tip-offs of installations from before they had a way of their own: they name the account. */
export const openTipOffs = () =>
  Report.find({ kind: 'tip_off', sealed: null }).sort({ _id: 1 }).lean<ReportDocument[]>().cursor()

const byTipster = ({ byId, byRole }: Entry, accountId: string) => byId === accountId && byRole === 'resident'

/** The photos its tipster put into it. */
export const photosOfTipster = ({ reporterId, history, photos }: ReportDocument) => {
  const own = new Set(
    history.filter((entry) => byTipster(entry, String(reporterId))).flatMap(({ photoIds }) => photoIds),
  )
  return photos.filter(({ id }) => own.has(id))
}

/** The last write of its move under a pseudonym: nothing of the account is left in it. Answers whether it is done. */
export const putUnderPseudonym = async (report: ReportDocument, pseudonym: string): Promise<ReportDocument | null> => {
  const accountId = String(report.reporterId)
  const own = new Set(photosOfTipster(report).map(({ id }) => id))
  const placeWhy = report.place.why
  const entries = report.history.map((entry) => ({
    ...entry,
    ...(byTipster(entry, accountId) && { byId: pseudonym }),
    why: entry.why?.replace(placeWhy, withoutDistances(placeWhy)) ?? null,
  }))
  const point = report.place.pointWgs84 && blurPoint(report.place.pointWgs84)
  return Report.findOneAndUpdate(
    { _id: report._id, revision: report.revision, sealed: null },
    {
      $set: {
        reporterId: new Types.ObjectId(pseudonym),
        submissionId: pseudonym,
        interestedIds: [pseudonym],
        history: extendHistory(report.number, [], entries),
        photos: report.photos.map((photo) =>
          own.has(photo.id) ? { ...photo, takenAt: null, takenWgs84: null } : photo,
        ),
        place: {
          ...report.place,
          pointWgs84: point,
          accuracyMetres: null,
          why: withoutDistances(report.place.why),
        },
        cell: point && cellOf(point),
        excludedIds: [],
        sealed: { heldFor: [], about: null },
        tipsterNews: false,
        newsCount: 0,
        newsSeen: 0,
      },
      $inc: { revision: 1 },
    },
    { returnDocument: 'after' },
  ).lean<ReportDocument>()
}
