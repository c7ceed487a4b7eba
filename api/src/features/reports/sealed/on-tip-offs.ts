import { log } from '../../../platform/log.ts'
import type { ReportDocument } from '../report.fields.ts'

type Follow = (tipOff: ReportDocument) => Promise<void>
const followers: Follow[] = []

/** Called once by whoever has work to do after a tip-off came in or moved on; it must be safe to repeat. */
export const onTipOffs = (follow: Follow) => void followers.push(follow)

/** Hands on what is new; answers those with which something went wrong: they come again. */
export const handOnTipOffs = async (tipOffs: ReportDocument[]) => {
  const left = new Set<ReportDocument>()
  for (const tipOff of tipOffs)
    try {
      for (const follow of followers) await follow(tipOff)
    } catch (error) {
      log.error({ err: error, reportId: String(tipOff._id) }, 'a tip-off could not be followed up; it comes again')
      left.add(tipOff)
    }
  return left
}
