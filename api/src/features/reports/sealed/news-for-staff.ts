import { sendNotices } from '../../notices/send-notices.ts'
import type { ReportDocument } from '../report.fields.ts'
import { Report } from '../report.model.ts'
import { deskServants, servants } from '../servants.ts'
import { wakeTelling } from '../telling.ts'

/** There is something new for whoever deals with this tip-off: it is told with the rest. */
export const markStaffNews = async (reportId: string) => {
  await Report.updateOne({ _id: reportId, kind: 'tip_off' }, { $set: { untold: true }, $inc: { revision: 1 } })
  wakeTelling()
}

/** Tells whoever deals with a tip-off of what its tipster wrote, each message once, without a word of it or of them. */
export const tellOfMessages = async (report: ReportDocument, messageIds: readonly string[]) => {
  if (messageIds.length === 0) return
  const hands = (await handsOf(report)).filter((id) => !report.excludedIds?.includes(id))
  await sendNotices(
    messageIds.flatMap((messageId) =>
      hands.map((recipientId) => ({
        key: `tip-message:${messageId}`,
        recipientId,
        title: '举报人有新留言',
        text: `${report.matter.name}（${report.number}）`,
        about: { noun: 'report' as const, id: String(report._id) },
        template: 'new_case' as const,
        importance: 'normal' as const,
      })),
    ),
  )
}

/** Who has claimed it, also after its end; else for whose queue it waits. */
const handsOf = async (report: ReportDocument) =>
  report.claimantId ? [report.claimantId] : [...(await servants(report, false)), ...(await deskServants(report))]
