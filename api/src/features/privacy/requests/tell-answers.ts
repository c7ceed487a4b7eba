import { privacyRequestNames } from '@huisheng/contract'
import { wokenWork } from '../../../platform/woken-work.ts'
import { sendNotices } from '../../notices/send-notices.ts'
import { PrivacyRequest, type PrivacyRequestRecord } from './privacy-request.model.ts'

const batch = 100

/** Tells askers that they were answered. Safe to repeat. */
export const tellAnswers = async () => {
  for (;;) {
    const answered = await PrivacyRequest.find({ untold: true }).limit(batch).lean<PrivacyRequestRecord[]>()
    await sendNotices(
      answered.map(({ _id, askerId, kind, status, number }) => ({
        key: `privacy-request-${String(_id)}-answered`,
        recipientId: askerId,
        title: status === 'done' ? '您的个人信息请求已办理' : '您的个人信息请求已答复',
        text: `${privacyRequestNames[kind]}（${number}）已有答复，请点开查看办理结果或理由。`,
        about: { noun: 'privacy_request' as const, id: String(_id) },
        template: 'report_progress' as const,
        importance: 'high' as const,
      })),
    )
    await PrivacyRequest.updateMany({ _id: { $in: answered.map(({ _id }) => _id) } }, { $set: { untold: false } })
    if (answered.length < batch) return
  }
}

export const wakeAnswers = wokenWork('tell-privacy-answers', tellAnswers)
