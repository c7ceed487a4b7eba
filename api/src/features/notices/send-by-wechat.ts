import type { NoticeTarget } from '@huisheng/contract'
import { wechat } from '../../platform/wechat.ts'
import { WechatError } from '../../platform/wechat-error.ts'
import { fitTemplateData } from '../../platform/wechat-template-data.ts'
import { beginAttempt, endAttempt, mayHaveArrived } from './attempt.ts'
import { clearGrants, giveGrantBack, hasGrant, takeGrant } from './grants.ts'
import type { NoticeRecord } from './notice.model.ts'
import { templateOf, type Template } from './templates.ts'

/**
 * True when WeChat has the message or someone else is asking it: nothing more is to be done. Whoever marks the channel
 * is the only one to try it, and looks for a grant only then.
 */
export const sendByWechat = async (notice: NoticeRecord, openid: string | null): Promise<boolean> => {
  if (notice.wechat) return mayHaveArrived(notice.wechat)
  const template = templateOf(notice.template)
  if (!openid || !template) return false
  if (notice.importance === 'normal' && !(await hasGrant(notice))) return false
  if (!(await beginAttempt(notice._id, 'wechat'))) return true
  const because = (await takeGrant(notice)) ? await send(notice, openid, template) : 'no grant'
  await endAttempt(notice._id, 'wechat', because)
  return because === undefined
}

/** Why it was not sent, if it was not; then the grant is back where WeChat certainly did not use it. */
const send = async (notice: NoticeRecord, openid: string, { templateId, keywords }: Template) => {
  const [title, text, at] = keywords
  const data = fitTemplateData({ [title]: notice.title, [text]: notice.text, [at]: notice.at })
  try {
    await wechat.sendSubscription({ openid, templateId, page: pageOf(notice), data })
    return undefined
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    if (error.reason === 'not_subscribed') await clearGrants(notice)
    else if (error.errcode !== undefined) await giveGrantBack(notice)
    return error.message
  }
}

const pageOf = ({ about, template }: NoticeRecord) => {
  const page = template === 'new_case' ? 'packages/staff/pages/report/index' : about && pages[about.noun]
  return page && about ? `${page}?id=${String(about.id)}` : 'pages/notices/index'
}

/** Where a tap leads; what is not here is read in the inbox. */
const pages: Partial<Record<NoticeTarget['noun'], string>> = {
  report: 'pages/report/index',
  declaration: 'packages/declare/pages/declaration/index',
  organisation: 'packages/organisation/pages/organisation/index',
  filing: 'packages/organisation/pages/filing/index',
}
