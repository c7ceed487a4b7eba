/**
 * Why WeChat did not do it. `code_invalid`: the one-time code is wrong, spent or blocked. `not_subscribed`: the person
 * did not, or no longer, accept this message. `too_often`: over a quota. `unavailable`: no answer, a system error, or
 * not configured. `rejected`: it will not accept this request however often it is sent.
 */
export type WechatReason = 'code_invalid' | 'not_subscribed' | 'too_often' | 'unavailable' | 'rejected'

export class WechatError extends Error {
  override name = 'WechatError'
  constructor(
    readonly reason: WechatReason,
    /** WeChat's own `errcode`, where it answered one. */
    readonly errcode?: number,
  ) {
    super(errcode === undefined ? reason : `${reason} (${errcode})`)
  }
}

const reasons: Record<number, WechatReason> = {
  [-1]: 'unavailable',
  40029: 'code_invalid',
  40163: 'code_invalid',
  40226: 'code_invalid',
  43101: 'not_subscribed',
  45009: 'too_often',
  45011: 'too_often',
}

export const errorOf = (errcode: number) => new WechatError(reasons[errcode] ?? 'rejected', errcode)
