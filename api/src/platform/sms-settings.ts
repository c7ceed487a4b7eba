import { env } from '../env.ts'

/** Where Tencent Cloud SMS is and who we are to it. Read at each call, so a stand-in can take its place after start. */
export const smsSettings = {
  api: env.SMS_API,
  secretId: env.SMS_SECRET_ID,
  secretKey: env.SMS_SECRET_KEY,
  appId: env.SMS_APP_ID,
  sign: env.SMS_SIGN,
  /** Its two variables: the code, and how many minutes it lives. */
  templateCode: env.SMS_TEMPLATE_CODE,
  /** Its one variable: the title of the notice. */
  templateNotice: env.SMS_TEMPLATE_NOTICE,
  region: 'ap-guangzhou',
  timeoutMs: 5_000,
  /** True while nothing really leaves this machine. */
  isStandIn: false,
}
