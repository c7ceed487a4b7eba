import { wechat } from '../../platform/wechat.ts'
import { WechatError } from '../../platform/wechat-error.ts'
import { fitTemplateData } from '../../platform/wechat-template-data.ts'
import { beginAttempt, endAttempt, mayHaveArrived } from './attempt.ts'
import { clearGrants, giveGrantBack, takeGrant } from './grants.ts'
import type { NoticeRecord } from './notice.model.ts'
import { templateOf, type Template } from './templates.ts'

/** True when the message reached WeChat, now or at an earlier try; never tried twice. */
export const sendByWechat = async (notice: NoticeRecord, openid: string | null): Promise<boolean> => {
  if (notice.wechat) return mayHaveArrived(notice.wechat)
  const template = templateOf(notice.template)
  const recipientId = String(notice.recipientId)
  if (!openid || !template || !(await takeGrant(recipientId, notice.template))) return false
  if (!(await beginAttempt(notice._id, 'wechat'))) {
    await giveGrantBack(recipientId, notice.template)
    return true
  }
  const failure = await send(notice, openid, template)
  if (failure?.reason === 'not_subscribed') await clearGrants(recipientId, notice.template)
  else if (failure?.errcode !== undefined) await giveGrantBack(recipientId, notice.template)
  await endAttempt(notice._id, 'wechat', failure?.message)
  return !failure
}

const send = async (notice: NoticeRecord, openid: string, { templateId, keywords }: Template) => {
  const [title, text, at] = keywords
  try {
    await wechat.sendSubscription({
      openid,
      templateId,
      page: pageOf(notice),
      data: fitTemplateData({ [title]: notice.title, [text]: notice.text, [at]: notice.at }),
    })
    return null
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    return error
  }
}

const pageOf = ({ reportId, template }: NoticeRecord) => {
  if (!reportId) return 'pages/notices/index'
  const page = template === 'new_case' ? 'packages/staff/pages/report/index' : 'pages/report/index'
  return `${page}?id=${String(reportId)}`
}
