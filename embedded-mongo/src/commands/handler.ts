import type { Catalogue } from '../catalogue/catalogue.ts'
import { CommandError } from '../command-error.ts'
import type { Cursors } from '../cursors/cursors.ts'
import type { RetriedWrites } from '../sessions/retried-writes.ts'
import type { Transactions } from '../sessions/transactions.ts'
import type { KeyValues } from '../store/key-values.ts'
import type { Overlay } from '../store/overlay.ts'
import type { Store } from '../store/store.ts'
import type { Document } from '../values/value.ts'
import type { Parameters } from './parameters.ts'

/** All a command may use. */
export type Engine = {
  store: Store
  catalogue: Catalogue
  cursors: Cursors
  transactions: Transactions
  retriedWrites: RetriedWrites
  parameters: Parameters
}

/** One command as it was received. */
export type Call = {
  name: string
  command: Document
  database: string
  session: string | undefined
  transaction: Overlay | undefined
}

/** A document to encode, or BSON made already. */
export type Reply = Document | Buffer
export type Handler = (engine: Engine, call: Call) => Reply | Promise<Reply>
export type Handlers = Record<string, Handler>

/** What the command reads: the transaction's view, or the present. */
export const viewOf = ({ store }: Engine, { transaction }: Call): KeyValues => transaction ?? store

export const writeWith = async <T>(
  { store }: Engine,
  { transaction }: Call,
  action: (view: KeyValues) => T,
): Promise<T> => (transaction ? action(transaction) : store.write(action))

/** Changes of collections and indexes: one at a time, and none while a transaction is open. */
export const changeAlone = async <T>(
  { store }: Engine,
  { name, transaction }: Call,
  action: (view: KeyValues) => T,
): Promise<T> => {
  if (!transaction) return store.writeAlone(action)
  throw new CommandError('OperationNotSupportedInTransaction', `Cannot run '${name}' in a multi-document transaction.`)
}
