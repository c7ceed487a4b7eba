import { randomUUID } from 'node:crypto'
import { UUID } from 'bson'
import { CommandError } from '../command-error.ts'
import { sessionIdOf } from '../sessions/session-id.ts'
import { asArray, toNumber } from '../values/value.ts'
import type { Call, Handler, Handlers } from './handler.ts'

const transactionOf = ({ name, session, command }: Call): [session: string, number: number] => {
  if (session !== undefined && command.txnNumber !== undefined) return [session, toNumber(command.txnNumber)]
  throw new CommandError('BadValue', `${name} needs a session and a transaction number`)
}

const endSessions: Handler = ({ transactions, retriedWrites, cursors }, { name, command }) => {
  for (const session of asArray(command[name], name).map(sessionIdOf)) {
    transactions.end(session)
    retriedWrites.end(session)
    cursors.closeOfSession(session)
  }
  return {}
}

export const sessionCommands: Handlers = {
  commitTransaction: async ({ transactions }, call) => {
    await transactions.commit(...transactionOf(call))
    return {}
  },
  abortTransaction: ({ transactions }, call) => {
    transactions.abort(...transactionOf(call))
    return {}
  },
  startSession: () => ({ id: { id: new UUID(randomUUID()) }, timeoutMinutes: 30 }),
  refreshSessions: () => ({}),
  endSessions,
  killSessions: endSessions,
}
