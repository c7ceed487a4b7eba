import type { UnsealingStatus } from '@huisheng/contract'
import { wokenWork } from '../../../platform/woken-work.ts'
import { findStaff } from '../../accounts/find-staff.ts'
import { sendNotices, type Notice } from '../../notices/send-notices.ts'
import { handsOnTipOff } from '../../reports/hands-on-tip-off.ts'
import { standingOn } from './standing.ts'
import { actionsOn } from './unsealing.machine.ts'
import { Unsealing, type UnsealingRecord } from './unsealing.model.ts'

const batch = 100
/** Which tip-off it is about, no notice says. */
const words: Partial<Record<UnsealingStatus, [title: string, text: string]>> = {
  asked: ['有启封申请待审批', '请核对理由和依据后批准或不批准。'],
  open: ['启封申请已批准', '请在批准的时间内查看；每次查看都会记录。'],
  refused: ['启封申请未获批准', '请点开查看意见。'],
}

/** Tells who may decide of what was asked for, and askers what was decided. Safe to repeat. */
export const tellUnsealings = async () => {
  for (;;) {
    const news = await Unsealing.find({ untold: true }).limit(batch).lean<UnsealingRecord[]>()
    const notices = await Promise.all(news.map(noticesOf))
    await sendNotices(notices.flat())
    // One that moved on while it was told is told again.
    for (const { _id, status } of news) await Unsealing.updateOne({ _id, status }, { $set: { untold: false } })
    if (news.length < batch) return
  }
}

export const wakeUnsealings = wokenWork('tell-unsealings', tellUnsealings)

const noticesOf = async (unsealing: UnsealingRecord): Promise<Notice[]> => {
  const { _id, askedById, number, status } = unsealing
  const said = words[status]
  if (!said) return []
  const recipients = status === 'asked' ? await decidersOf(unsealing) : [askedById]
  return recipients.map((recipientId) => ({
    key: `unsealing-${String(_id)}-${status}`,
    recipientId,
    title: said[0],
    text: `${number}：${said[1]}`,
    about: { noun: 'unsealing', id: String(_id) },
    template: status === 'asked' ? 'new_case' : 'report_progress',
    importance: 'normal',
  }))
}

const decidersOf = async (unsealing: UnsealingRecord) => {
  const hands = await handsOnTipOff({ reportId: unsealing.reportId })
  if (!hands) return []
  const may: string[] = []
  for (const role of ['auditor', 'admin'] as const)
    for (const { id } of await findStaff({ role }))
      if (actionsOn(await standingOn({ id, role }, hands), unsealing, unsealing.askedAt).includes('decide'))
        may.push(id)
  return may
}
