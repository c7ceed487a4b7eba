import { wechat } from '../../../platform/wechat.ts'
import { askWechat } from './ask-wechat.ts'
import { residentOfOpenid } from './find-or-add-resident.ts'
import { openSession } from '../session/open-session.ts'

/** Throws `wechat_refused` for a code WeChat does not take. */
export const signInByWechat = async (code: string) =>
  openSession(await residentOfOpenid(await askWechat(wechat.openidOf(code))))
