import { sendSms } from '../../platform/sms.ts'
import { SmsError } from '../../platform/sms-error.ts'
import { beginAttempt, endAttempt } from './attempt.ts'
import type { NoticeRecord } from './notice.model.ts'

/** Says that there is news, not what: the words stay in the app. Never tried twice. */
export const sendBySms = async (notice: NoticeRecord, phone: string) => {
  if (notice.sms || !(await beginAttempt(notice._id, 'sms'))) return
  try {
    await sendSms({ phone, template: 'notice', params: [notice.title.slice(0, 12)] })
    await endAttempt(notice._id, 'sms')
  } catch (error) {
    if (!(error instanceof SmsError)) throw error
    await endAttempt(notice._id, 'sms', error.message)
  }
}
