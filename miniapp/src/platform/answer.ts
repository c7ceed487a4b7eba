import { OfflineError } from './offline'

export type Answer = { status: number; data: unknown }

/**
 * An answer by its raw text. One that broke off half-way, because the line went or the page was left, is none and
 * throws `OfflineError`: it must not pass for “nothing”. A refusal counts by its status alone.
 */
export const answerOf = (status: number, text: string): Answer => {
  if (status === 204) return { status, data: null }
  try {
    return { status, data: JSON.parse(text) }
  } catch {
    if (status >= 400) return { status, data: null }
    throw new OfflineError()
  }
}
