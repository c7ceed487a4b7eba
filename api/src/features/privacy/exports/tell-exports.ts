import type { ExportStatus } from '@huisheng/contract'
import { sendNotices } from '../../notices/send-notices.ts'
import { Export, type ExportRecord } from './export.model.ts'

const batch = 100
const words: Partial<Record<ExportStatus, [title: string, text: string]>> = {
  approved: ['导出申请已批准', '正在生成文件，完成后会再通知您。'],
  refused: ['导出申请未获批准', '请点开查看意见。'],
  ready: ['导出文件可以下载了', '请在有效期内下载；每次下载都会记录。'],
}

/** Tells askers how their exports stand. Safe to repeat. */
export const tellExports = async () => {
  for (;;) {
    const news = await Export.find({ untold: true }).limit(batch).lean<ExportRecord[]>()
    await sendNotices(
      news.flatMap(({ _id, askedById, number, status }) => {
        const said = words[status]
        return said
          ? [
              {
                key: `export-${String(_id)}-${status}`,
                recipientId: askedById,
                title: said[0],
                text: `${number}：${said[1]}`,
                about: { noun: 'export' as const, id: String(_id) },
                template: 'report_progress' as const,
                importance: 'normal' as const,
              },
            ]
          : []
      }),
    )
    // One that moved on while it was told is told again.
    for (const { _id, status } of news) await Export.updateOne({ _id, status }, { $set: { untold: false } })
    if (news.length < batch) return
  }
}
