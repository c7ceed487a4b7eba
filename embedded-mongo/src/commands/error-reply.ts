import { CommandError } from '../command-error.ts'
import { Locked, WriteConflict } from '../store/key-values.ts'
import type { Document } from '../values/value.ts'

const conflict =
  'Write conflict during plan execution and yielding is disabled. Please retry your operation or multi-document transaction.'

const asCommandError = (error: unknown): CommandError => {
  if (error instanceof CommandError) return error
  if (error instanceof WriteConflict)
    return new CommandError('WriteConflict', conflict, {}, ['TransientTransactionError'])
  if (error instanceof Locked)
    return new CommandError('LockTimeout', 'an open transaction holds what was to be written')
  return new CommandError('UnknownError', error instanceof Error ? error.message : String(error))
}

export const errorReply = (error: unknown): Document => {
  const { message, code, codeName, extra, labels } = asCommandError(error)
  return { ok: 0, errmsg: message, code, codeName, ...extra, ...(labels.length ? { errorLabels: labels } : {}) }
}
