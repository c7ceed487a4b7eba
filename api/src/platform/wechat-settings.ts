import { env } from '../env.ts'

/** Where WeChat is and who we are to it. Read at each call, so a stand-in can take its place after start. */
export const wechatSettings = {
  api: env.WECHAT_API,
  appId: env.WECHAT_APP_ID,
  appSecret: env.WECHAT_APP_SECRET,
  templates: env.WECHAT_TEMPLATES,
  /** How long one call may take. */
  timeoutMs: 5_000,
}
