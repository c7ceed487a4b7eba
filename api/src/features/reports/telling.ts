import { log } from '../../platform/log.ts'
import { sendNotice } from '../notices/send-notice.ts'
import { markAttached } from '../photos/mark-attached.ts'
import { gramsFor } from './grams.ts'
import { noticesOf } from './notices-of-report.ts'
import type { ReportDocument } from './report.fields.ts'
import { Report } from './report.model.ts'

const batch = 50

/**
 * Tells those concerned what is new in the histories, from where the last telling stopped, and makes new reports
 * findable by words. Safe to repeat and to run twice at once: each notice has a key of its own.
 */
export const tellNews = async () => {
  for (;;) {
    const reports = await Report.find({ untold: true }).limit(batch).lean<ReportDocument[]>()
    for (const report of reports) await tell(report)
    if (reports.length < batch) return
  }
}

const tell = async (report: ReportDocument) => {
  for (const notice of await noticesOf(report)) await sendNotice(notice)
  await markAttached(report.photos.map(({ id }) => id))
  const { place, matter, text } = report
  const findable = report.toldSeq === 0 && { grams: gramsFor(matter.name, place.words, place.address, text) }
  // A step taken meanwhile counts the revision up and leaves the report untold for the next round.
  await Report.updateOne(
    { _id: report._id, revision: report.revision },
    { $set: { toldSeq: report.history.length, untold: false, ...findable } },
  )
}

let running: Promise<void> | null = null
let again = false
let started = false

const round = async () => {
  try {
    do {
      again = false
      await tellNews()
    } while (again)
  } catch (error) {
    log.error({ err: error }, 'telling stopped; the next sweep goes on')
  } finally {
    running = null
  }
}

/** Called after each write: news go out at once, beside the request. The sweep picks up what a crash left. */
export const wakeTelling = () => {
  if (!started) return
  if (running) again = true
  else running = new Promise<void>((resolve) => setImmediate(resolve)).then(round)
}

export const startTelling = () => {
  started = true
  wakeTelling()
}

export const stopTelling = async () => {
  started = false
  await running
}
