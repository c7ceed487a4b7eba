import { CommandError } from '../command-error.ts'
import { sessionOf } from '../sessions/session-id.ts'
import { toNumber, type Document } from '../values/value.ts'
import { collectionCommands } from './collections.ts'
import type { Call, Engine, Handler, Handlers, Reply } from './handler.ts'
import { handshakeCommands } from './handshake.ts'
import { indexCommands } from './indexes.ts'
import { parameterCommands } from './parameters.ts'
import { readCommands } from './reads.ts'
import { sessionCommands } from './sessions.ts'
import { writeCommands } from './writes.ts'

const handlers = new Map<string, Handler>(
  Object.entries<Handler>({
    ...handshakeCommands,
    ...parameterCommands,
    ...collectionCommands,
    ...indexCommands,
    ...readCommands,
    ...writeCommands,
    ...sessionCommands,
  } satisfies Handlers),
)

const endsTransaction = new Set(['commitTransaction', 'abortTransaction'])

const hasWriteErrors = (reply: Reply) => !Buffer.isBuffer(reply) && 'writeErrors' in reply

/** A statement that fails ends its transaction, as MongoDB has it. */
const inTransaction = async (engine: Engine, call: Call, session: string, handler: Handler): Promise<Reply> => {
  const number = toNumber(call.command.txnNumber)
  const { transactions } = engine
  const begins = Boolean(call.command.startTransaction)
  const transaction = begins ? transactions.begin(session, number) : transactions.resume(session, number)
  try {
    const reply = await handler(engine, { ...call, transaction })
    if (hasWriteErrors(reply)) transactions.abort(session, number)
    return reply
  } catch (error) {
    transactions.abort(session, number)
    throw error
  }
}

export const runCommand = async (engine: Engine, command: Document): Promise<Reply> => {
  const [name = ''] = Object.keys(command)
  const handler = handlers.get(name)
  if (!handler) throw new CommandError('CommandNotFound', `no such command: '${name}'`)
  const session = sessionOf(command)
  const database = typeof command.$db === 'string' ? command.$db : 'test'
  const call: Call = { name, command, database, session, transaction: undefined }
  if (session === undefined || command.txnNumber === undefined || endsTransaction.has(name))
    return handler(engine, call)
  if (command.autocommit === false) return inTransaction(engine, call, session, handler)
  return engine.retriedWrites.once(session, toNumber(command.txnNumber), async () => handler(engine, call))
}
