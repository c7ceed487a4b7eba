import type { ExportStatus } from '@huisheng/contract'
import { officersOf } from '../../accounts/officers-of.ts'
import { sendNotices, type Notice } from '../../notices/send-notices.ts'
import { Export, type ExportRecord } from './export.model.ts'

const batch = 100
const words: Partial<Record<ExportStatus, [title: string, text: string]>> = {
  asked: ['有导出申请待审批', '请核对用途和范围后批准或不批准。'],
  approved: ['导出申请已批准', '正在生成文件，完成后会再通知您。'],
  refused: ['导出申请未获批准', '请点开查看意见。'],
  ready: ['导出文件可以下载了', '请在有效期内下载；每次下载都会记录。'],
}

/** Tells who may decide of what was asked for, and askers how their exports stand. Safe to repeat. */
export const tellExports = async () => {
  for (;;) {
    const news = await Export.find({ untold: true }).limit(batch).lean<ExportRecord[]>()
    const notices = await Promise.all(news.map(noticesOf))
    await sendNotices(notices.flat())
    // One that moved on while it was told is told again.
    for (const { _id, status } of news) await Export.updateOne({ _id, status }, { $set: { untold: false } })
    if (news.length < batch) return
  }
}

const noticesOf = async ({ _id, askedById, areaIds, number, status }: ExportRecord): Promise<Notice[]> => {
  const said = words[status]
  if (!said) return []
  const recipients = status === 'asked' ? await officersOf(areaIds, askedById) : [askedById]
  return recipients.map((recipientId) => ({
    key: `export-${String(_id)}-${status}`,
    recipientId,
    title: said[0],
    text: `${number}：${said[1]}`,
    about: { noun: 'export', id: String(_id) },
    template: status === 'asked' ? 'new_case' : 'report_progress',
    importance: 'normal',
  }))
}
