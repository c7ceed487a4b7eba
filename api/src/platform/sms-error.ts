/**
 * Why a message was not taken. `too_often`: the operator's limit for this number. `unavailable`: no answer, so it may
 * have been sent all the same, or a fault on their side, or not configured. `rejected`: this message will never be taken.
 */
export type SmsReason = 'too_often' | 'unavailable' | 'rejected'

export class SmsError extends Error {
  override name = 'SmsError'
  constructor(
    readonly reason: SmsReason,
    /** Tencent Cloud's own code, where it answered one. */
    readonly code?: string,
  ) {
    super(code ? `${reason} (${code})` : reason)
  }
}

export const errorOfCode = (code: string) => new SmsError(reasonOf(code), code)

const reasonOf = (code: string): SmsReason => {
  if (/^(LimitExceeded|RequestLimitExceeded)/.test(code)) return 'too_often'
  if (/^(InternalError|ResourceUnavailable|FailedOperation.InsufficientBalance)/.test(code)) return 'unavailable'
  return 'rejected'
}
