import { wokenWork } from '../../platform/woken-work.ts'
import { sendNotices } from '../notices/send-notices.ts'
import { markAttached } from '../photos/mark-attached.ts'
import { gramsFor } from './grams.ts'
import { noticesOf } from './notices-of-report.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'
import { handOnTipOffs } from './sealed/on-tip-offs.ts'
import { isNewsForTipster } from './sealed/tipster-news.ts'

const batch = 200

/**
 * Tells those concerned what is new in the histories, from where the last telling stopped, and makes new reports
 * findable by words. Safe to repeat and to run twice at once: each notice has a key of its own.
 */
export const tellNews = async () => {
  let last: ReportDocument['_id'] | undefined
  for (;;) {
    // Behind the last: what could not be told this time must not hold up the rest.
    const reports = await Report.find({ untold: true, ...(last && { _id: { $gt: last } }) })
      .sort({ _id: 1 })
      .limit(batch)
      .lean<ReportDocument[]>()
    if (reports.length > 0) await tell(reports)
    if (reports.length < batch) return
    last = reports.at(-1)?._id
  }
}

const tell = async (reports: ReportDocument[]) => {
  await sendNotices((await Promise.all(reports.map(noticesOf))).flat())
  await markAttached(reports.flatMap(({ photos }) => photos.map(({ id }) => id)))
  const left = await handOnTipOffs(reports.filter(({ kind }) => kind === 'tip_off'))
  // A step taken meanwhile counts the revision up and leaves the report untold for the next round.
  await Report.bulkWrite(
    reports
      .filter((report) => !left.has(report))
      .map((report) => ({
        updateOne: {
          filter: { _id: report._id, revision: report.revision },
          update: toldNow(report),
        },
      })),
    { ordered: false },
  )
}

const toldNow = (report: ReportDocument) => {
  const told = { toldSeq: report.history.length, untold: false, ...findable(report) }
  return isNewsForTipster(report) ? { $set: { ...told, tipsterNews: true }, $inc: { newsCount: 1 } } : { $set: told }
}

const findable = ({ toldSeq, matter, place, text }: ReportDocument) =>
  toldSeq === 0 && { grams: gramsFor(matter.name, place.words, place.address, text) }

/** Called after each write: news go out at once, beside the request. */
export const wakeTelling = wokenWork('telling of reports', tellNews)
