import type { FilingStatus } from '@huisheng/contract'
import { sendNotices } from '../notices/send-notices.ts'
import type { FilingFields } from './filing.model.ts'

type News = { title: string; text: (filing: FilingFields) => string }

const news: Partial<Record<FilingStatus, News>> = {
  preview: {
    title: '批量申报可以预览了',
    text: ({ counts: { move_in, move_out, change, error } }) =>
      `新入住 ${move_in}，搬离 ${move_out}，有变 ${change}，有错误 ${error} 行。确认后才会写入。`,
  },
  done: {
    title: '批量申报已写入',
    text: ({ declarations, leftOver }) =>
      `共提交 ${declarations} 份申报，由网格员核实。${leftOver > 0 ? `另有 ${leftOver} 套房屋在预览后有变化，请重新上传核对。` : ''}`,
  },
  failed: { title: '批量申报没有完成', text: ({ failure }) => failure ?? '' },
}

/** Tells whoever uploaded it, and no name with it. */
export const tellOfFiling = async (filing: FilingFields) => {
  const told = news[filing.status]
  if (!told) return
  await sendNotices([
    {
      key: `filing:${String(filing._id)}:${filing.status}`,
      recipientId: String(filing.uploaderId),
      title: told.title,
      text: told.text(filing),
      about: { noun: 'filing', id: String(filing._id) },
      template: 'report_progress',
      importance: 'normal',
    },
  ])
}
