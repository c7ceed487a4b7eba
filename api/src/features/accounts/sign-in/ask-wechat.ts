import { Problem } from '../../../http/problem.ts'
import { log } from '../../../platform/log.ts'
import { WechatError } from '../../../platform/wechat-error.ts'

/** Runs a question to WeChat; its refusals become problems a person understands. */
export const askWechat = async <T>(question: Promise<T>): Promise<T> => {
  try {
    return await question
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    if (error.reason === 'code_invalid') throw new Problem('wechat_refused')
    if (error.reason === 'too_often') throw new Problem('too_many_requests', { retryAfterSeconds: 60 })
    log.warn({ errcode: error.errcode, reason: error.reason }, 'WeChat did not answer as hoped')
    throw new Problem('upstream_unavailable')
  }
}
