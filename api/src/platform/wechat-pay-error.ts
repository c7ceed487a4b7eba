/**
 * Why a call came to nothing. `unavailable`: no answer, or none that was signed by WeChat Pay; whether it acted is not
 * known. `later`: it did not take the request now and will take the same one later. `not_ours`: who we are or what we may
 * do is refused, for a person to mend. `refused`: it will not take this very request however often it is sent.
 */
export type WechatPayReason = 'unavailable' | 'later' | 'not_ours' | 'refused'

export class WechatPayError extends Error {
  override name = 'WechatPayError'
  constructor(
    readonly reason: WechatPayReason,
    /** WeChat Pay's own code, where it answered one. */
    readonly code: string | null = null,
  ) {
    super(code === null ? reason : `${reason} (${code})`)
  }
}

const refused = new Set(['PARAM_ERROR', 'INVALID_REQUEST', 'NAME_NOT_CORRECT', 'OPENID_INVALID'])
const notOurs = new Set(['SIGN_ERROR', 'NO_AUTH', 'RESOURCE_NOT_EXISTS', 'APPID_MCHID_NOT_MATCH'])

/** What is not known is taken to be passing: the same number is asked again, never another. */
export const payErrorOf = (code: string) =>
  new WechatPayError(refused.has(code) ? 'refused' : notOurs.has(code) ? 'not_ours' : 'later', code)
